using TicketPrompt.Model;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>What is left out first, what never, and what a prompt says of it.</summary>
public sealed class OmissionTests
{
    private const string Discussion = "{{ticket.summary}}\n{{#each ticket.comments}}\n{{author}}: {{body}}\n{{/each}}";

    [Fact]
    public void The_oldest_comments_go_first()
    {
        EngineerPrompt prompt = BudgetTester.Fit(Discussion, BudgetTester.Ticket(("comments", BudgetTester.Comments(40, 30))), 800);
        Omission omission = prompt.Omissions[0];
        Assert.Equal(("comments", OmissionKind.Elements, 40), (omission.Field, omission.Kind, omission.Total));
        Assert.Equal(Kept(prompt), Enumerable.Range(41 - omission.Kept, omission.Kept));
        Assert.Contains($"[... {40 - omission.Kept} of 40 comments omitted]", prompt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_oldest_go_first_where_the_newest_are_listed_first()
    {
        EngineerPrompt prompt = BudgetTester.Fit(Discussion, BudgetTester.Ticket(("comments", BudgetTester.Comments(40, 30).Reverse().ToArray())), 800);
        Assert.Equal(Kept(prompt), Enumerable.Range(41 - prompt.Omissions[0].Kept, prompt.Omissions[0].Kept).Reverse());
        Assert.EndsWith(" of 40 comments omitted]", prompt.Text.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dates_the_order_of_the_source_tells()
    {
        object[] comments = [.. Enumerable.Range(1, 40).Select(i => (object)BudgetTester.Map(("author", "Ann"), ("body", $"comment-{i}. " + BudgetTester.Prose(new Random(i), 30))))];
        EngineerPrompt prompt = BudgetTester.Fit(Discussion, BudgetTester.Ticket(("comments", comments)), 800);
        Assert.Equal(40, Kept(prompt).Last());
        Assert.DoesNotContain(1, Kept(prompt));
    }

    [Fact]
    public void Then_attachments_links_and_subtasks_go_and_then_texts_are_cut()
    {
        const string Template = "{{ticket.description}}{{#each ticket.subtasks}}\n- {{key}} {{summary}}{{/each}}{{#each ticket.links}}\n- {{key}} {{summary}}{{/each}}{{#each ticket.attachments}}\n- {{name}}{{/each}}{{#each ticket.comments}}\n{{body}}{{/each}}";
        ITicketValues ticket = BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(1), 400)),
            ("subtasks", Items("key", "summary")),
            ("links", Items("key", "summary")),
            ("attachments", Items("name", "url")),
            ("comments", BudgetTester.Comments(20, 20)));
        int all = BudgetTester.Fit(Template, ticket, int.MaxValue).TokenCount!.Value;
        List<string> order = [];
        for (int budget = all - 1; budget > 100; budget -= 40)
        {
            foreach (Omission omission in BudgetTester.Fit(Template, ticket, budget).Omissions.Where(o => !o.Field.Contains('[', StringComparison.Ordinal)))
            {
                if (!order.Contains(omission.Field))
                {
                    order.Add(omission.Field);
                }
            }
        }

        Assert.Equal(["comments", "attachments", "links", "subtasks", "description"], order);
    }

    [Fact]
    public void Key_summary_and_acceptance_criteria_stay()
    {
        ITicketValues ticket = BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(1), 5000)),
            ("acceptanceCriteria", "- It is done when refunds over 10,000 EUR succeed."),
            ("comments", BudgetTester.Comments(50, 50)));
        foreach (TicketTemplate template in BuiltIn.All)
        {
            EngineerPrompt prompt = BudgetTester.Fit(template, ticket, 1500);
            Assert.Contains("PAY-1", prompt.Text, StringComparison.Ordinal);
            Assert.Contains("Refund fails", prompt.Text, StringComparison.Ordinal);
            Assert.Contains("It is done when refunds over 10,000 EUR succeed.", prompt.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_template_that_prints_the_last_comments_only_gets_no_wrong_numbers()
    {
        ITicketValues ticket = BudgetTester.Ticket(("description", "Short."), ("comments", BudgetTester.Comments(40, 100)));
        TicketTemplate template = BuiltIn.Find("backend-engineer");
        int all = BudgetTester.Fit(template, ticket, int.MaxValue).TokenCount!.Value;
        EngineerPrompt prompt = BudgetTester.Fit(template, ticket, all - 400);
        Omission omission = Assert.Single(prompt.Omissions, o => o.Kind == OmissionKind.Elements);
        Assert.Equal(Kept(prompt), Enumerable.Range(41 - omission.Kept, omission.Kept));
        Assert.InRange(omission.Kept, 4, 8);
        Assert.Contains($"[... {40 - omission.Kept} of 40 comments omitted]", prompt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Earlier comments left out", prompt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_prints_authors_only_gets_its_mark()
    {
        EngineerPrompt prompt = BudgetTester.Fit("{{#each ticket.comments}}{{author}}\n{{/each}}", BudgetTester.Ticket(("comments", BudgetTester.Comments(200, 3))), 200);
        Omission omission = Assert.Single(prompt.Omissions);
        Assert.StartsWith($"[... {200 - omission.Kept} of 200 comments omitted]\nAnn\n", prompt.Text, StringComparison.Ordinal);
        Assert.Equal(omission.Kept, prompt.Text.Split("Ann").Length - 1);
    }

    [Fact]
    public void The_length_of_a_list_is_the_tickets_own()
    {
        EngineerPrompt prompt = BudgetTester.Fit("{{ticket.comments.length}} comments" + Discussion, BudgetTester.Ticket(("comments", BudgetTester.Comments(40, 30))), 800);
        Assert.StartsWith("40 comments", prompt.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ticket.description}}{{#if ticket.comments}} Discussed {{ticket.comments.length}} times.{{/if}}")]
    [InlineData("{{ticket.description}}{{#each ticket.comments}}{{#if (eq author \"Bob\")}}{{body}}{{/if}}{{/each}}")]
    public void What_a_template_does_not_print_is_not_left_out(string template)
    {
        ITicketValues ticket = BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(1), 2000)), ("environment", BudgetTester.Prose(new Random(2), 2000)), ("comments", BudgetTester.Comments(40, 30)));
        EngineerPrompt prompt = BudgetTester.Fit(template, ticket, 1000);
        Assert.Equal("description", Assert.Single(prompt.Omissions).Field);
        Assert.True(prompt.TokenCount >= 900);
    }

    [Fact]
    public void A_text_that_the_template_cuts_itself_is_not_left_out()
    {
        ITicketValues ticket = BudgetTester.Ticket(("description", BudgetTester.Prose(new Random(1), 3000)), ("comments", BudgetTester.Comments(40, 30)));
        EngineerPrompt prompt = BudgetTester.Fit("{{truncate ticket.description 400}}" + Discussion, ticket, 700);
        Assert.All(prompt.Omissions, omission => Assert.StartsWith("comments", omission.Field, StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_of_the_tracker_are_cut_wherever_they_lie()
    {
        string log = BudgetTester.Prose(new Random(1), 3000);
        ITicketValues ticket = BudgetTester.Ticket(("log", BudgetTester.Map(("parts", new object[] { "short", log }))), ("memo", log));
        EngineerPrompt prompt = BudgetTester.Fit("{{ticket.memo}}{{#each ticket.fields.log.parts}}\n{{this}}{{/each}}", ticket, 900);
        Assert.Equal(["fields.log.parts[1]", "fields.memo"], prompt.Omissions.Select(o => o.Field).Order(StringComparer.Ordinal));
        Assert.InRange(prompt.TokenCount!.Value, 810, 900);
    }

    [Fact]
    public void Several_tickets_share_a_budget()
    {
        IEnumerable<ITicketValues> tickets = Enumerable.Range(1, 5).Select(i => BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(i), 100)), ("comments", BudgetTester.Comments(10, 40, i))));
        EngineerPrompt prompt = BudgetTester.FitTogether(
            "{{#each tickets}}\n# {{key}} {{summary}}\n{{description}}\n{{#each comments}}\n{{body}}\n{{/each}}{{/each}}", tickets, 2000);
        Assert.InRange(BudgetTester.Count(prompt.Text), 1800, 2000);
        Assert.Equal(5, prompt.Text.Split("# PAY-1 Refund fails").Length - 1);
        Assert.Contains(prompt.Omissions, omission => omission.Field == "tickets[0].comments");
        Assert.All(prompt.Omissions.Where(o => o.Kind == OmissionKind.Elements), o => Assert.InRange(o.Kept, 4, 8));
    }

    [Fact]
    public void A_template_that_is_too_long_alone_is_an_error_that_says_how_many_tokens_it_needs()
    {
        TicketTemplate template = BuiltIn.Find("qa-engineer");
        ITicketValues ticket = BudgetTester.Ticket(("description", BudgetTester.Prose(new Random(1), 2000)));
        TemplateRenderException error = Assert.Throws<TemplateRenderException>(() => BudgetTester.Fit(template, ticket, 100));
        Assert.Equal(TemplateErrorCode.RenderFailed, error.Code);
        int needed = int.Parse(error.Message.Split(' ').First(word => int.TryParse(word, out _)), null);
        Assert.InRange(BudgetTester.Fit(template, ticket, needed).TokenCount!.Value, needed * 9 / 10, needed);
    }

    [Fact]
    public void Secrets_and_fences_stay_right_when_a_text_is_cut()
    {
        string secret = "ghp_" + new string('a', 18) + "B1c2D3e4F5g6H7i8J9";
        string text = string.Join(" ", Enumerable.Range(0, 800).Select(i => i % 7 == 0 ? secret : "word" + i));
        for (int budget = 300; budget < 340; budget++)
        {
            EngineerPrompt prompt = BudgetTester.Fit("{{untrusted ticket.description}} end", BudgetTester.Ticket(("description", text)), budget);
            Assert.DoesNotContain("ghp_", prompt.Text, StringComparison.Ordinal);
            Assert.Matches(@"^<untrusted-description-([0-9a-f]{8,})>[\s\S]*</untrusted-description-\1> end$", prompt.Text);
            Assert.DoesNotMatch(@"\[REDACTED:[^\]]*(\[|$)", prompt.Text);
        }
    }

    private static IEnumerable<int> Kept(EngineerPrompt prompt) =>
        System.Text.RegularExpressions.Regex.Matches(prompt.Text, @"comment-(\d+)\.").Select(match => int.Parse(match.Groups[1].Value, null));

    private static object[] Items(string first, string second) =>
        [.. Enumerable.Range(1, 8).Select(i => (object)BudgetTester.Map((first, $"ITEM-{i}"), (second, BudgetTester.Prose(new Random(i), 12))))];
}
