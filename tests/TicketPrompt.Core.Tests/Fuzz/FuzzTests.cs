using System.Globalization;
using System.Text;
using TicketPrompt.Handlebars;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Safety;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;
using TicketPrompt.Tests.Templates;
using TicketPrompt.Text.Unicode;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Fuzz;

/// <summary>
/// Inputs of every kind of garbage end in a result or in one of our errors, on a thread of 1 MB. A thousand of each kind here;
/// <c>TICKETPROMPT_FUZZ=100000 dotnet test --filter FuzzTests</c> runs as many as that says.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FuzzTests
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("TICKETPROMPT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1000;

    private static readonly string[] TemplateMarks =
    [
        "{{", "}}", "{{{", "}}}", "{{#if ", "{{/if}}", "{{#each ticket.labels}}", "{{/each}}", "{{else}}", "{{else if ", "{{^}}", "{{^", "{{#", "{{/", "{{>", "{{> header}}",
        "{{#> layout}}", "{{#*inline \"x\"}}", "{{/inline}}", "{{!--", "--}}", "{{~", "~}}", "{{&", "{{{{raw}}}}", "{{{{/raw}}}}", "(", ")", "(not ", " as |a b|", "|", "../", "./",
        "this", "@root", "@index", "@first", "[", "]", "\"", "'", "\\", "\\{{", "=", "a=1", "ticket", ".", "ticket.fields.[Story Points]", "lookup ", "with ", "unless ", "untrusted ",
        "name=\"x\"", "role \"system\"", "formatDate ticket.created \"yyyy\"", "truncate ", "indent ", "json ", "join ", "0", "-1", "1.5", "true", "null", "undefined",
    ];

    private static readonly string[] YamlMarks =
    [
        "---\n", "...\n", ": ", "- ", "? ", "| ", "> ", "|\n  ", "{", "}", "[", "]", ",", "&a ", "*a", "!!str ", "!tag ", "<<: ", "# ", "\"", "'", "%YAML 1.2\n", "\n  ", "\n", "~",
        "name: x\n", "template: |\n", "match:\n", "variables:\n", "input:\n  schema:\n", "  default: 1\n", "template_format: handlebars\n", "tags: [a, b]\n", "{{ticket.key}}", "@", "`",
    ];

    private static readonly string[] FileMarks =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud800", "\\\"", "null", "{\"issues\":[", "{\"key\":\"A-1\",", "\"fields\":{", "\"description\":{\"type\":\"doc\",\"content\":[", "\n", ";", "\t",
        "\"a\"\"b\"", "Issue key,Summary,Labels,Labels\n", "<item>", "</item>", "<key>", "</key>", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<!--", "-->", "<?xml version=\"1.0\"?>",
        "<rss><channel>", "</channel></rss>", "- key: A-1\n  summary: x\n", "---\n", "&a", "*a",
    ];

    private static readonly string[] MarkupCases = ["wiki-cases.txt", "html-cases.txt", "text-cases.txt"];

    private static readonly string[] MarkupMarks =
    [
        "*", "_", "**", "__", "~~", "`", "```\n", "{code}", "{code:java}", "{noformat}", "{panel:title=x}", "{panel}", "{quote}", "{color:red}", "{color}", "{adf}", "h1. ", "bq. ", "# ", "#* ", "** ", "- ", "||", "|",
        "[a|http://b]", "[", "]", "!", "!a.png|width=1!", "{{", "}}", "\\\\", "\\", "----", "^", "~", "+", "??", "(/)", "<p>", "</p>", "<ul><li>", "</li></ul>", "<table><tr><td>", "</table>", "<pre>", "</pre>",
        "<script>", "</script>", "<a href=\"", "\">", "</a>", "<img src=x alt=\"", "<!--", "-->", "&nbsp;", "&amp;", "&#x1F600;", "&", "<", ">", "\n", "\n\n", "    ", "http://x.example/a_b(c)", "a@b.example",
    ];

    [Fact]
    public void Templates_compile_and_render_or_say_why_not()
    {
        string[] samples = [.. BuiltIn.All.Select(template => template.Text), "{{#each ticket.labels as |a i|}}{{i}}{{a}}{{else}}none{{/each}}{{{{raw}}}}{{x}}{{{{/raw}}}}"];
        ITicketValues ticket = BuiltIn.Ticket(("key", "A-1"), ("summary", "s"), ("labels", Array.AsReadOnly<object?>(["a", "b"])), ("description", "# d"));
        Run(samples, TemplateMarks, (text, _) =>
        {
            try
            {
                TicketTemplate template = TicketTemplate.Compile(
                    new TemplateDefinition { Text = text }, "fuzz", TemplateOrigin.Text, null, BuiltIn.All[0].Partials);
                PromptRenderer renderer = new(FieldMap.Empty, new RenderOptions(), new CleaningOptions());
                Assert.NotNull(renderer.Render(template, renderer.Clean(ticket)).Text);
                Assert.Equal(text.Length == 0, TemplateChecker.Check(template).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            }
            catch (TemplateException e)
            {
                Assert.NotEmpty(e.Message);
            }
        });
    }

    [Fact]
    public void Template_files_are_read_or_say_why_not()
    {
        string[] samples =
        [
            .. Directory.GetFiles(BuiltIn.Folder, "*.hbs").Where(file => !TemplateFile.IsPartial(file)).Select(file => File.ReadAllText(file)[..1500]),
            "name: a\ndescription: b\nmatch:\n  labels: [x, y*]\nvariables:\n  repository: { description: c, required: true }\n  language: C#\ntemplate: |\n  Fix {{ticket.key}}\n",
            "---\nmodel: x/y\ninput:\n  default:\n    a: 1\n  schema:\n    a: number, how many\n---\n{{role \"system\"}}\nHi {{a}}\n",
            "name: sk\ntemplate_format: handlebars\ninput_variables:\n  - name: a\n    default: 1\n    is_required: true\ntemplate: '{{a}}'\n",
        ];
        string[] paths = ["t.hbs", "t.yaml", "t.prompt", "t.prompt.md"];
        Run(samples, YamlMarks, (text, i) =>
        {
            string path = paths[i % paths.Length];
            try
            {
                TemplateDefinition definition = TemplateFile.Parse(text, path);
                _ = TicketTemplate.Compile(definition, "fuzz", TemplateOrigin.File, path, NoPartials.Instance);
                _ = TemplateChecker.Check(definition, path, NoPartials.Instance, isPartial: false);
            }
            catch (Exception e) when (e is TemplateFileException or TemplateException)
            {
                Assert.NotEmpty(e.Message);
            }
        });
    }

    [Fact]
    public void Ticket_files_give_tickets_or_errors()
    {
        string[] files = Directory.GetFiles(Fixture("Shapes"));
        string[] samples = [.. files.Where(file => !file.Contains(".expected.", StringComparison.Ordinal)).Select(File.ReadAllText), "key: A-1\nsummary: x\nlabels: [a, b]\n---\nkey: A-2\n"];
        string[] paths = ["t.json", "t.jsonl", "t.yaml", "t.csv", "t.xml"];
        PromptRenderer renderer = new(FieldMap.Empty, new RenderOptions(), new CleaningOptions());
        TicketTemplate template = BuiltIn.Find("qa-engineer");
        Run(samples, FileMarks, (text, i) =>
        {
            using MemoryStream stream = new(i % 7 == 0 ? Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray() : Encoding.UTF8.GetBytes(text));
            foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, paths[i % paths.Length]), new ReadContext()).Take(50))
            {
                if (reading.Error is { } error)
                {
                    Assert.NotEmpty(error.Message);
                    continue;
                }

                string prompt = renderer.Render(template, renderer.Clean(reading.Ticket!.ToTicket())).Text;
                Assert.Equal(TextSanitizer.Sanitize(prompt), prompt);
            }
        });
    }

    [Fact]
    public void Rich_text_becomes_the_same_Markdown_each_time()
    {
        string[] samples =
        [
            .. MarkupCases.SelectMany(file => File.ReadAllText(Fixture("Markup", file)).Split("\n\n").Where(part => part.Length > 0)),
        ];
        MarkupFormat[] formats = [MarkupFormat.Wiki, MarkupFormat.Html, MarkupFormat.Markdown];
        Run(samples, MarkupMarks, (text, i) =>
        {
            SourceValue value = PlainReader.Wrap(text);
            MarkupFormat format = formats[i % formats.Length];
            Assert.Equal(RichText.ToMarkdown(value, format), RichText.ToMarkdown(value, format));
        });
    }

    [Fact]
    public void Cleaning_is_done_once()
    {
        string[] samples = [.. File.ReadAllLines(Fixture("safety", "languages.txt")), .. File.ReadAllLines(Fixture("safety", "secrets.txt"))];
        Run(samples, MarkupMarks, (text, _) =>
        {
            string clean = new TextCleaner(CleaningOptions.Default).Clean(text, "x");
            Assert.Equal(clean, new TextCleaner(CleaningOptions.Default).Clean(clean, "x"));
        });
    }

    private static string Fixture(params string[] path) => Path.Combine([AppContext.BaseDirectory, "Fixtures", .. path]);

    /// <summary>Does the work with each input. What goes wrong tells the seed and the input.</summary>
    private static void Run(string[] samples, string[] marks, Action<string, int> work) => SmallStack.Run(
        () =>
        {
            for (int seed = 0; seed < Count; seed++)
            {
                string input = new FuzzInput(seed, samples, marks).Make();
                try
                {
                    work(input, seed);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Seed {seed}, input {System.Text.Json.JsonSerializer.Serialize(input[..Math.Min(2000, input.Length)])}: {e}", e);
                }
            }

            return true;
        },
        1024 * 1024);
}
