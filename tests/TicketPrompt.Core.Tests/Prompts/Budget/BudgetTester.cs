using System.Globalization;
using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Prompts.Budget;
using TicketPrompt.Safety;
using TicketPrompt.Templates;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>Renders within budgets, and counts in another way than the code under test: the whole text at once.</summary>
internal static class BudgetTester
{
    private static readonly string[] Words =
        ("refund payment fails when the amount exceeds ledger limit and customer sees an error page after retrying twice because queue "
        + "consumer times out waiting for lock on table orders while nightly job runs migration of currency columns in production").Split(' ');

    /// <summary>The tokens of a text.</summary>
    public static int Count(string text, string encoding = TokenEncoding.O200kBase) => TokenEncoding.CountIn(encoding)(text);

    public static EngineerPrompt Fit(TicketTemplate template, ITicketValues ticket, int? maxTokens, string encoding = TokenEncoding.O200kBase)
    {
        PromptRenderer renderer = Renderer(maxTokens, encoding);
        return renderer.Render(template, renderer.Clean(ticket));
    }

    public static EngineerPrompt Fit(string template, ITicketValues ticket, int? maxTokens) => Fit(Template(template), ticket, maxTokens);

    public static EngineerPrompt FitTogether(string template, IEnumerable<ITicketValues> tickets, int maxTokens)
    {
        PromptRenderer renderer = Renderer(maxTokens, TokenEncoding.O200kBase);
        return renderer.RenderTogether(Template(template), [.. tickets.Select(renderer.Clean)]);
    }

    public static TicketTemplate Template(string text) =>
        TicketTemplate.Compile(new TemplateDefinition { Text = text }, "inline", TemplateOrigin.Text, null, NoPartials.Instance);

    /// <summary>A ticket; a null value is none.</summary>
    public static ITicketValues Ticket(params (string Name, object? Value)[] fields) =>
        BuiltIn.Ticket([("key", "PAY-1"), ("summary", "Refund fails"), .. fields]);

    /// <summary>Comments that can be told apart: each has <c>comment-n.</c>, the first is the oldest.</summary>
    public static object[] Comments(int count, int words, int seed = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(1, count).Select(i => (object)Map(
            ("author", "Ann"),
            ("created", new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddHours(i).ToString("O", CultureInfo.InvariantCulture)),
            ("body", $"comment-{i}. " + Prose(random, words))))];
    }

    public static FieldMap Map(params (string Name, object? Value)[] values) =>
        new([.. values.Select(value => value.Name)], [.. values.Select(value => value.Value)]);

    /// <summary>Paragraphs of sentences, some lists and some code.</summary>
    public static string Prose(Random random, int words)
    {
        System.Text.StringBuilder text = new();
        for (int i = 0; i < words;)
        {
            int length = Math.Min(words - i, random.Next(5, 18));
            text.Append(i == 0 ? "" : random.Next(6) switch { 0 => "\n\n", 1 => "\n- ", _ => " " });
            text.AppendJoin(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)])).Append('.');
            text.Append(random.Next(40) == 0 ? "\n\n```sql\nselect id, amount\nfrom refunds where id = 42;\n```\n" : "");
            i += length;
        }

        return text.ToString();
    }

    private static PromptRenderer Renderer(int? maxTokens, string encoding) => new(
        FieldMap.Empty,
        new RenderOptions { Clock = new RenderClock(BuiltIn.Now) },
        new CleaningOptions(),
        maxTokens is int most ? new TokenBudget(most, encoding) : null);
}
