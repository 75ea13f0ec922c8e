using System.Globalization;
using System.Text.RegularExpressions;
using TicketPrompt.Model;
using TicketPrompt.Prompts.Budget;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>What holds for every ticket, template and budget.</summary>
public sealed partial class BudgetLawTests
{
    private static readonly string[] UserTemplates =
    [
        "{{ticket.key}} {{ticket.summary}}\n{{ticket.description}}\n{{#each ticket.comments}}\n## {{author}} {{created}}\n{{body}}\n{{/each}}",
        "{{ticket.summary}}\n{{#each ticket.links}}- {{relation}} {{key}} {{summary}}\n{{/each}}{{#each ticket.attachments}}- {{name}} {{url}}\n{{/each}}{{ticket.description}}",
        "{{json ticket.comments indent=2}}\n{{untrusted ticket.description}}",
        "{{ticket.comments.length}} comments, first: {{ticket.comments.0.body}}\n{{ticket.description}}",
        "{{#each ticket.comments as |c i|}}{{i}}: {{upper c.body}}\n{{/each}}{{ticket.environment}}{{ticket.notes}}",
        "{{role \"system\"}}You are an engineer.{{role \"user\"}}{{ticket.description}}{{#each (last ticket.comments 3)}}\n{{body}}{{/each}}",
        "{{json ticket}}",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("Category", "Slow")]
    public void Keeps_within_the_budget_and_uses_it(int seed)
    {
        Random random = new(seed);
        int comments = random.Next(4) == 0 ? 0 : random.Next(1, 201);
        int words = (int)Math.Pow(10, 1 + (random.NextDouble() * 3.7));
        int budget = (int)(500 * Math.Pow(128, random.NextDouble()));
        string encoding = random.Next(2) == 0 ? TokenEncoding.O200kBase : TokenEncoding.Cl100kBase;
        TicketTemplate template = random.Next(2) == 0
            ? BuiltIn.All[random.Next(BuiltIn.All.Count)]
            : BudgetTester.Template(UserTemplates[random.Next(UserTemplates.Length)]);
        ITicketValues ticket = Ticket(random, comments, words);
        EngineerPrompt whole = BudgetTester.Fit(template, ticket, null);
        int all = BudgetTester.Count(whole.Text, encoding);

        EngineerPrompt fitted;
        try
        {
            fitted = BudgetTester.Fit(template, ticket, budget, encoding);
        }
        catch (TemplateRenderException e)
        {
            int needed = int.Parse(Needed().Match(e.Message).Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.True(needed > budget, e.Message);
            fitted = BudgetTester.Fit(template, ticket, needed, encoding);
            budget = needed;
        }

        string told = $"{template.Name}, {comments} comments, {words} words, {encoding}: {fitted.TokenCount} of {budget}, whole {all}; {string.Join(", ", fitted.Omissions)}";
        Assert.Equal(BudgetTester.Count(fitted.Text, encoding), fitted.TokenCount);
        Assert.True(fitted.TokenCount <= budget, told);
        Assert.Equal(fitted.Text, BudgetTester.Fit(template, ticket, budget, encoding).Text);
        Assert.Equal(fitted.Text, fitted.Messages.Count == 1 ? fitted.Messages[0].Content : string.Join("\n\n", fitted.Messages.Select(m => m.Content)));
        if (all <= budget)
        {
            Assert.Equal(whole.Text, fitted.Text);
            Assert.Empty(fitted.Omissions);
            return;
        }

        Assert.NotEmpty(fitted.Omissions);
        Assert.True(fitted.TokenCount >= budget * 0.9, told);
        MarksAgree(fitted, told);
    }

    /// <summary>Every omission has a mark with its numbers, and every mark an omission.</summary>
    private static void MarksAgree(EngineerPrompt prompt, string told)
    {
        IEnumerable<string> marks = Mark().Matches(prompt.Text).Select(match => match.Value.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> omitted = prompt.Omissions
            .Select(o => o.Kind == OmissionKind.Text ? $"[... about {o.Tokens} tokens omitted]" : $"[... {o.Total - o.Kept} of {o.Total} {o.Field} omitted]")
            .Distinct().Order(StringComparer.Ordinal);
        Assert.True(marks.SequenceEqual(omitted), told + "; marks " + string.Join(" ", marks));
        if (prompt.Omissions.FirstOrDefault(o => o.Field == "comments") is { } comments)
        {
            Assert.Equal(comments.Kept, CommentNumber().Count(prompt.Text.ToLowerInvariant()));
        }
    }

    private static ITicketValues Ticket(Random random, int comments, int words) => BudgetTester.Ticket(
        ("description", BudgetTester.Prose(random, words)),
        ("environment", random.Next(3) == 0 ? BudgetTester.Prose(random, 300) : "Production"),
        ("notes", random.Next(3) == 0 ? BudgetTester.Prose(random, 900) : null),
        ("acceptanceCriteria", "- Refunds succeed.\n- Retries are safe."),
        ("comments", BudgetTester.Comments(comments, random.Next(5, 400), random.Next())),
        ("links", Enumerable.Range(1, random.Next(12)).Select(i => (object)BudgetTester.Map(("relation", "blocks"), ("key", $"PAY-{i}"), ("summary", BudgetTester.Prose(random, 8)))).ToArray()),
        ("subtasks", Enumerable.Range(1, random.Next(12)).Select(i => (object)BudgetTester.Map(("key", $"PAY-9{i}"), ("summary", BudgetTester.Prose(random, 8)))).ToArray()),
        ("attachments", Enumerable.Range(1, random.Next(12)).Select(i => (object)BudgetTester.Map(("name", $"log-{i}.txt"), ("url", $"https://x.example/secure/{i}/log.txt"))).ToArray()));

    [GeneratedRegex("needs at least ([0-9]+) tokens")]
    private static partial Regex Needed();

    [GeneratedRegex(@"\[\.\.\. (\d+ of \d+ \w+|about \d+ tokens) omitted\]", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"comment-\d+\.")]
    private static partial Regex CommentNumber();
}
