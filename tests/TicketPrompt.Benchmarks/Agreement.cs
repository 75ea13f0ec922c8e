using System.Diagnostics;
using System.Text;
using System.Text.Json;
using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// Renders generated templates here and with npm's handlebars, and prints where the texts differ. Seeded: the same numbers give
/// the same templates. What differs on purpose, as the manual names it, is not generated.
/// </summary>
internal static class Agreement
{
    private const int MostShown = 25;

    public static void Run(int count, int seed)
    {
        using JsonDocument fixture = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(Engine.Root, "tests/TicketPrompt.Core.Tests/Fixtures/templates/handlebars-random.json")));

        // Inside a block, a null context is {} there and null here, as the manual says: no nulls then.
        string text = fixture.RootElement.GetProperty("data").GetRawText().Replace("null", "\"\"", StringComparison.Ordinal);
        using JsonDocument withoutNulls = JsonDocument.Parse(text);
        JsonElement data = withoutNulls.RootElement;
        Dictionary<string, string> partials = fixture.RootElement.GetProperty("partials").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
        TemplateGrammar grammar = new(new Random(seed), [.. partials.Keys]);
        string[] templates = [.. Enumerable.Range(0, count).Select(_ => grammar.Template())];
        if (NodeResults(data, partials, templates) is not { } expected)
        {
            return;
        }

        int differences = 0;
        int errors = 0;
        int refused = 0;
        Root root = new((FieldMap)PlainJson.Read(data)!);
        for (int i = 0; i < count; i++)
        {
            string? here = Render(templates[i], root, partials);
            string? other = expected[i].TryGetProperty("text", out JsonElement there) ? there.GetString() : null;
            errors += other is null ? 1 : 0;
            if (here == other)
            {
                continue;
            }

            // A tag that can never work is refused before anything is rendered, also where it would not be reached.
            if (here is null)
            {
                refused++;
                continue;
            }

            if (++differences <= MostShown)
            {
                Console.WriteLine($"--- {JsonSerializer.Serialize(templates[i])}");
                Console.WriteLine($"here:  {JsonSerializer.Serialize(here)}");
                Console.WriteLine($"there: {(other is null ? "error: " + expected[i].GetProperty("error") : JsonSerializer.Serialize(other))}");
            }
        }

        Console.WriteLine($"{count} templates, seed {seed}: {differences} differ; {refused} are refused here for a tag that is not reached there; {errors} are errors there.");
    }

    private static string? Render(string template, Root root, Dictionary<string, string> partials)
    {
        try
        {
            return CompiledTemplate.Compile(template, "case", null, new Partials(partials)).Render(root, new RenderOptions()).Text;
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static JsonElement[]? NodeResults(JsonElement data, Dictionary<string, string> partials, string[] templates)
    {
        string folder = Directory.CreateTempSubdirectory("agreement").FullName;
        string cases = Path.Combine(folder, "cases.json");
        string results = Path.Combine(folder, "results.jsonl");
        try
        {
            File.WriteAllText(cases, JsonSerializer.Serialize(new { data, partials, templates }));
            ProcessStartInfo start = new("node", ["--stack-size=4000", Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/handlebars-agreement.mjs"), cases, results]) { RedirectStandardOutput = true };
            using Process node = Process.Start(start)!;
            Console.WriteLine("handlebars.js " + node.StandardOutput.ReadToEnd().Trim());
            node.WaitForExit();
            return node.ExitCode != 0 ? null : [.. File.ReadLines(results).Select(line => JsonDocument.Parse(line).RootElement)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Root(FieldMap data) : IFieldLookup
    {
        public IReadOnlyList<string> FieldNames => data.Names;

        public bool TryGetField(string name, out object? value) => data.TryGetValue(name, out value);
    }

    private sealed class Partials(Dictionary<string, string> texts) : IPartialSource
    {
        public IEnumerable<string> Names => texts.Keys;

        public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartialText? partial)
        {
            partial = texts.TryGetValue(name, out string? text) ? new PartialText(text, name) : null;
            return partial is not null;
        }
    }
}

/// <summary>Makes templates at random: mostly right ones, as people and as testers write them, and some with a slip.</summary>
internal sealed class TemplateGrammar(Random random, string[] partials)
{
    private static readonly string[] Paths =
    [
        "name", "n", "v", "o.a", "o.b.c", "o.b.d", "o.e", "item.key", "item.labels", "item.assignee.name", "item.nothing", "item.zero", "item.open", "item.closed",
        "l", "nums", "mixed", "objs", "t", "f", "z", "one", "half", "es", "sp", "nul", "ea", "missing", "missing.x", "l.length", "s", "multi", "this", ".", "../name", "../n",
        "../../name", "this.n", "./n", "@index", "@key", "@first", "@last", "@root.name", "@root.o.a", "[a b]", "o.[a]", "objs.[0].n", "l.[1]", "o/a", "item.list1", "neg",
    ];

    private static readonly string[] Lists = ["l", "nums", "mixed", "objs", "ea", "o", "item.labels", "item", "nul", "missing", "s", "objs.[0].tags", "this", "..", "tags", "o.b"];
    private static readonly string[] Texts = ["a", " ", "\n", "\n\n", "  \n", "x: ", "{ y }", "\r\n", "\t", "- ", "\u00e9", "}", "\\", "\\\\", "$"];
    private static readonly string[] Slips = ["{{", "}}", "{{/if}}", "{{else}}", "{{#if}}", "{{a b}}", "{{> nope}}", "{{#each l}}", "{{^}}", "\\{{", "{{{a}}", "{{lookup}}", "{{a=}}"];

    public string Template()
    {
        StringBuilder text = new();
        Body(text, 0, random.Next(1, 5));
        if (random.Next(12) == 0)
        {
            text.Insert(random.Next(text.Length + 1), Of(Slips));
        }

        return text.ToString();
    }

    private void Body(StringBuilder text, int depth, int parts)
    {
        for (int i = 0; i < parts; i++)
        {
            Part(text, depth);
        }
    }

    private void Part(StringBuilder text, int depth)
    {
        switch (random.Next(depth < 4 ? 16 : 8))
        {
            case 0 or 1 or 2:
                text.Append(Of(Texts)).Append(random.Next(3) == 0 ? Of(Texts) : "");
                break;
            case 3 or 4 or 5:
                text.Append(Open()).Append(Of(Paths)).Append(Close());
                break;
            case 6:
                text.Append(Of("{{! c }}", "{{!-- c }} --}}", "{{~! c ~}}", "{{{n}}}", "{{&v}}", "{{~{name}~}}", "{{{{lookup o \"a\"}}}}x{{{{/lookup}}}}", "\\{{n}}", "{{lookup o \"a\"}}", "{{lookup l 1}}", "{{lookup objs @index}}", "{{log n}}"));
                break;
            case 7:
                text.Append(Open()).Append("> ").Append(Of(partials)).Append(Of("", "", " o", " item", " this", " objs.[0]")).Append(Of("", "", " n=1", " a=n b=\"x\"", " name=missing")).Append(Close());
                break;
            case 8 or 9:
                Block(text, depth, Of("if", "unless"), Condition());
                break;
            case 10 or 11:
                Block(text, depth, "each", Of(Lists) + Of("", "", " as |x|", " as |x i|"));
                break;
            case 12:
                Block(text, depth, "with", Of(Lists) + Of("", "", " as |w|"));
                break;
            case 13:
                string section = Of("o", "objs", "l", "t", "f", "nul", "item", "ea", "z", "one", "s", "missing");
                Block(text, depth, section, Of("", "", " as |x|"));
                break;
            case 14:
                string inverse = Of("t", "f", "ea", "missing", "objs");
                text.Append("{{^").Append(inverse).Append(Close());
                Body(text, depth + 1, random.Next(0, 3));
                text.Append("{{/").Append(inverse).Append(Close());
                break;
            default:
                text.Append("{{#*inline \"i").Append(depth).Append("\"}}");
                Body(text, depth + 1, random.Next(0, 3));
                text.Append("{{/inline}}{{> i").Append(depth).Append(Of("", " o", " n=2")).Append("}}");
                break;
        }
    }

    private void Block(StringBuilder text, int depth, string name, string arguments)
    {
        text.Append(random.Next(6) == 0 ? "{{~#" : "{{#").Append(name).Append(arguments.Length > 0 ? " " : "").Append(arguments.TrimStart()).Append(Close());
        Body(text, depth + 1, random.Next(0, 4));
        for (int i = random.Next(5); i > 3; i--)
        {
            text.Append("{{else if ").Append(Condition()).Append(Close());
            Body(text, depth + 1, random.Next(0, 3));
        }

        if (random.Next(3) == 0)
        {
            text.Append(Of("{{else}}", "{{^}}", "{{~else~}}", "{{ else }}"));
            Body(text, depth + 1, random.Next(0, 3));
        }

        text.Append(random.Next(6) == 0 ? "{{~/" : "{{/").Append(name).Append(Close());
    }

    private string Condition() => random.Next(5) == 0 ? Of("(lookup o \"a\")", "(lookup item \"zero\") includeZero=true", "z includeZero=true", "(lookup l 9)") : Of(Paths);

    private string Open() => random.Next(8) == 0 ? "{{~" : "{{";

    private string Close() => random.Next(8) == 0 ? "~}}" : random.Next(8) == 0 ? " }}" : "}}";

    private string Of(params string[] choices) => choices[random.Next(choices.Length)];
}
