using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Prompts.Budget;
using TicketPrompt.Safety;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>What fitting costs, and what it reads.</summary>
public sealed class PromptFitterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Renders_a_handful_of_times(int seed)
    {
        ITicketValues ticket = BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(seed), 6000)), ("comments", BudgetTester.Comments(100, 60, seed)), ("notes", BudgetTester.Prose(new Random(seed), 500)));
        CompiledTemplate template = BudgetTester.Template(
            "{{ticket.description}}{{ticket.notes}}{{#each ticket.comments}}\n{{author}}: {{body}}\n{{/each}}").Compiled;
        TokenCounter counter = new(TokenEncoding.O200kBase);
        for (int budget = 500; budget < 20_000; budget += 1311)
        {
            int renders = 0;
            BudgetedTicket budgeted = new(ticket, "");
            PromptRoot root = new("ticket", new TicketView(budgeted), FieldMap.Empty, FieldMap.Empty);
            FittedPrompt fitted = new PromptFitter(counter, budget).Fit([budgeted], () =>
            {
                renders++;
                return template.Render(root, new RenderOptions { Clock = new RenderClock(BuiltIn.Now) });
            });
            Assert.InRange(fitted.Tokens, fitted.Omissions.Count > 0 ? budget * 9 / 10 : 1, budget);
            Assert.InRange(renders, 1, 8);
        }
    }

    [Fact]
    public void Reads_and_reports_nothing_that_the_template_does_not_use()
    {
        ITicketValues ticket = BudgetTester.Ticket(
            ("description", BudgetTester.Prose(new Random(1), 3000)), ("environment", "\u202Ehidden"), ("notes", "AKIA2E0A8F3B9C4D5E6F"));
        EngineerPrompt plain = BudgetTester.Fit("{{ticket.description}}", ticket, null);
        EngineerPrompt fitted = BudgetTester.Fit("{{ticket.description}}", ticket, 700);
        Assert.Equal(plain.Findings, fitted.Findings);
        Assert.Empty(fitted.Findings);
    }

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        PromptRenderer renderer = new(
            FieldMap.Empty, new RenderOptions { CancellationToken = stop.Token }, new CleaningOptions(), new TokenBudget(500, TokenEncoding.O200kBase));
        Assert.Throws<OperationCanceledException>(() => renderer.Render(
            BudgetTester.Template("{{ticket.description}}"), renderer.Clean(BudgetTester.Ticket(("description", BudgetTester.Prose(new Random(1), 3000))))));
    }
}
