using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TicketPrompt.Handlebars;
using TicketPrompt.Prompts;

namespace TicketPrompt.Benchmarks;

/// <summary>How long templates that mean harm keep a thread of 1 MB stack busy, and what becomes of them.</summary>
internal static class HostileTemplates
{
    private static readonly (string Name, string Text)[] Templates =
    [
        ("100,000 nested blocks", Repeat("{{#if a}}", 100_000)),
        ("100,000 nested sub-expressions", "{{" + Repeat("not (", 100_000) + "a" + new string(')', 100_000) + "}}"),
        ("50,000 tags", Repeat("{{a}}", 50_000)),
        ("20,000 blank lines before a block", Repeat("\n", 20_000) + "{{#if a}}x{{/if}}"),
        ("20,000 lines of spaces before a block", Repeat("   \n", 20_000) + "{{#if a}}x{{/if}}"),
        ("unclosed tags", Repeat("{{", 100_000)),
        ("unclosed triples", Repeat("{{{", 100_000)),
        ("unclosed comments", Repeat("{{!-- ", 100_000)),
        ("unclosed blocks", Repeat("{{#a}}{{#b}}", 2_000)),
        ("unclosed raw blocks", Repeat("{{{{raw}}}} ", 4_000)),
        ("unclosed literals", "{{a \"" + new string('x', 900_000)),
        ("unclosed segments", Repeat("{{[a", 100_000)),
        ("unclosed brackets", "{{" + Repeat("(", 100_000)),
        ("backslashes before tags", Repeat("\\\\{{a", 100_000)),
        ("else without end", "{{#if a}}" + Repeat("{{else if a}}", 4_990)),
        ("10 MB of text", new string('x', 10_000_000)),
        ("1 MB of text", new string('x', 1_000_000)),
        ("a partial that calls itself", "{{> self}}"),
        ("partials that call each other", "{{> ping}}"),
        ("a partial that calls itself twice", "{{> twice}}"),
        ("25 doubling partials", "{{> double0}}"),
        ("25 doubling partials that print", "{{> print0}}"),
        ("a loop in a loop in a loop", Repeat("{{#each @root.list}}", 8) + "x" + Repeat("{{/each}}", 8)),
    ];

    /// <summary>Prints milliseconds, and the error's or the prompt's beginning, of each.</summary>
    public static void Run()
    {
        foreach ((string name, string text) in Templates)
        {
            Stopwatch watch = Stopwatch.StartNew();
            string outcome = "";
            Thread thread = new(() => outcome = Outcome(text), 1024 * 1024);
            thread.Start();
            thread.Join();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds,8:F0} ms  {name,-40} {outcome}"));
        }
    }

    private static string Outcome(string text)
    {
        try
        {
            CompiledTemplate template = CompiledTemplate.Compile(text, "hostile", null, new HostilePartials());
            FieldMap root = new(["a", "list"], [true, Array.AsReadOnly<object?>([.. Enumerable.Range(0, 50).Select(i => (object?)(long)i)])]);
            return template.Render(new PromptRoot("ticket", root, root, FieldMap.Empty), new RenderOptions()).Text.Length.ToString(CultureInfo.InvariantCulture) + " characters";
        }
        catch (TemplateException e)
        {
            string message = e.Message.Split('\n')[0];
            return e.GetType().Name + ": " + message[..Math.Min(90, message.Length)];
        }
    }

    private static string Repeat(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();

    private sealed class HostilePartials : IPartialSource
    {
        public IEnumerable<string> Names => [];

        public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
        {
            string? text = name switch
            {
                "self" => "{{> self}}",
                "ping" => "{{> pong}}",
                "pong" => "{{> ping}}",
                "twice" => "{{> twice}}{{> twice}}",
                "double25" => "",
                "print25" => new string('x', 1000),
                _ when name.StartsWith("double", StringComparison.Ordinal) => Twice("double", name),
                _ when name.StartsWith("print", StringComparison.Ordinal) => Twice("print", name),
                _ => null,
            };
            partial = text is null ? null : new PartialText(text, name);
            return partial is not null;
        }

        private static string Twice(string prefix, string name)
        {
            string next = prefix + (int.Parse(name[prefix.Length..], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            return $"{{{{> {next}}}}}{{{{> {next}}}}}";
        }
    }
}
