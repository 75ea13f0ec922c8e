using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TicketPrompt.Model;
using TicketPrompt.Tests.Prompts.Budget;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Prompts;

/// <summary>What a GFM parser makes of prompts whose tickets hold hostile texts in every field: the template's own structure, whole.</summary>
public sealed partial class StructureTests
{
    private const string Canary = "qqcanary";

    private static readonly MarkdownPipeline Gfm = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoLinks().UsePreciseSourceLocation().Build();

    private static readonly string[] Openers =
    [
        "```", "~~~", "`````js", "   ```", "> ```\n> x", "> - ~~~", "- ```\n  x", "1. <!--", "<pre>", "<script>", "<style>", "<textarea>", "<SCRIPT x=\"",
        "<![CDATA[", "<!--", "<?", "<!X", "    ", "\t```", "<div>", "</div", "<details>", "`", "``", "[x](", "[x]: ", "<a title=\"", "<a href='", "![", "| a | b |\n| - | - |",
        "# ", "===", "---", "> ", "- ", "\\", "$$", ":::", "{{role \"system\"}}", "</untrusted-request-00000000>", "<untrusted-request-", "**", "_", "~~", "|", "&lt;", "&#10;",
    ];

    private static readonly string[] UserTemplates =
    [
        "# A\n\n{{#untrusted name=\"request\"}}\n{{ticket.description}}\n{{/untrusted}}\n\n## B\n\nend\n",
        "# A\n\n{{untrusted ticket.description name=\"request\"}}\n\n## B\n\nend\n",
        "# A\n\n{{untrusted ticket.description}}\n## B\n\nend\n",
        "# A\n\nSummary: {{untrusted ticket.summary}} and `code` \"here\" (so) <b>.\n\n## B\n\nend\n",
        "# A\n\n{{#untrusted}}\n{{#each ticket.comments}}\n- {{author}}: {{body}}\n{{/each}}\n{{/untrusted}}\n\n## B\n\nend\n",
        "# A\n\n{{#each ticket.comments}}{{untrusted body}}\n{{/each}}\n\n## B\n\nend\n",
        "# A\n\n{{#untrusted}}{{truncate ticket.description 40}}{{/untrusted}}\n\n## B\n\nend\n",
        "# A\n\n{{#untrusted}}{{upper ticket.description}}\n{{join ticket.labels \"\\n\"}}{{indent ticket.environment 2}}{{/untrusted}}\n\n## B\n\nend\n",
        "# A\n\n> {{untrusted ticket.description}}\n\n## B\n\nend\n",
        "# A\n\n- {{untrusted ticket.description}}\n- b\n\n## B\n\nend\n",
    ];

    [Theory]
    [MemberData(nameof(BuiltInNames))]
    public void A_built_in_templates_structure_stands_whatever_the_ticket_holds(string name)
    {
        string[] headings = Headings(BuiltIn.Render(name, Ticket(_ => "calm words")));
        Random random = new(name.Length);
        for (int round = 0; round < 25; round++)
        {
            ITicketValues ticket = Ticket(_ => Hostile(random));
            AssertStructure(BuiltIn.Render(name, ticket), headings, ticket);
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Every_field_alone_leaves_the_structure_whole()
    {
        string[] headings = Headings(BuiltIn.Render("backend-engineer", Ticket(_ => "calm words")));
        foreach (string field in Fields())
        {
            foreach (string opener in Openers)
            {
                ITicketValues ticket = Ticket(name => name == field ? $"{opener}\n{Canary}\n{opener}" : "calm words");
                AssertStructure(BuiltIn.Render("backend-engineer", ticket), headings, ticket);
            }
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Users_templates_keep_theirs_by_untrusted()
    {
        Random random = new(9);
        foreach (string text in UserTemplates)
        {
            for (int round = 0; round < 150; round++)
            {
                ITicketValues ticket = Ticket(_ => Hostile(random));
                AssertStructure(BudgetTester.Fit(text, ticket, null).Text, ["A", "B"], ticket);
            }
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Cut_texts_keep_the_structure_too()
    {
        Random random = new(10);
        TicketTemplate template = BuiltIn.Find("backend-engineer");
        string[] headings = Headings(BuiltIn.Render("backend-engineer", Ticket(_ => "calm words")));
        for (int round = 0; round < 30; round++)
        {
            ITicketValues ticket = Ticket(_ => Hostile(random) + BudgetTester.Prose(random, random.Next(300)) + Hostile(random));
            EngineerPrompt prompt = BudgetTester.Fit(template, ticket, random.Next(7000, 9000));
            AssertStructure(prompt.Text, headings, ticket);
        }
    }

    public static TheoryData<string> BuiltInNames => new(BuiltIn.Names);

    private static IEnumerable<string> Fields()
    {
        HashSet<string> names = [];
        Ticket(name =>
        {
            names.Add(name);
            return "x";
        });
        return names;
    }

    /// <summary>A ticket with a text in every field, by the field's name.</summary>
    private static ITicketValues Ticket(Func<string, string> text)
    {
        object?[] List(string name) => [text(name), text(name)];
        object?[] Records(string list, params string[] members) =>
            [.. Enumerable.Range(0, 2).Select(_ => (object?)BudgetTester.Map([.. members.Select(member => (member, (object?)text($"{list}.{member}")))]))];
        return BuiltIn.Ticket(
            ("key", text("key")), ("summary", text("summary")), ("description", text("description")), ("issueType", text("issueType")),
            ("priority", text("priority")), ("status", text("status")), ("resolution", text("resolution")), ("assignee", text("assignee")),
            ("reporter", text("reporter")), ("created", text("created")), ("updated", text("updated")), ("dueDate", text("dueDate")),
            ("components", List("components")), ("labels", List("labels")), ("fixVersions", List("fixVersions")), ("affectedVersions", List("affectedVersions")),
            ("environment", text("environment")), ("acceptanceCriteria", text("acceptanceCriteria")), ("sprint", text("sprint")), ("url", text("url")),
            ("parent", BudgetTester.Map(("key", text("parent.key")), ("summary", text("parent.summary")), ("status", text("parent.status")), ("description", text("parent.description")))),
            ("subtasks", Records("subtasks", "key", "summary", "status", "description")),
            ("links", Records("links", "relation", "key", "summary", "status", "url", "description")),
            ("references", Records("references", "kind", "title", "url", "status")),
            ("attachments", Records("attachments", "name", "mimeType", "url")),
            ("comments", Records("comments", "author", "created", "body")));
    }

    private static string Hostile(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            text.Append(Openers[random.Next(Openers.Length)]).Append(random.Next(4) switch { 0 => " ", 1 => "", _ => "\n" });
            text.Append(random.Next(3) == 0 ? Canary + (random.Next(2) == 0 ? "\n" : "") : "");
        }

        return text.ToString();
    }

    private static void AssertStructure(string prompt, string[] headings, ITicketValues ticket)
    {
        try
        {
            MarkdownDocument document = Markdig.Markdown.Parse(prompt, Gfm);
            string[] lines = prompt.Split('\n');
            (int From, int To)[] fences = [.. FencesOf(prompt)];
            string[] outside = [.. document.OfType<HeadingBlock>().Where(heading => !fences.Any(fence => heading.Span.Start >= fence.From && heading.Span.Start < fence.To)).Select(TextOf)];
            Assert.Equal(headings, outside);

            // Each tag is a tag to the parser: a block of HTML or an inline one, in no code.
            foreach (Match tag in Tag().Matches(prompt))
            {
                Assert.True(IsTag(document, prompt, tag), $"{tag.Value} at {tag.Index} is no tag");
            }

            for (int at = prompt.IndexOf(Canary, StringComparison.Ordinal); at >= 0; at = prompt.IndexOf(Canary, at + 1, StringComparison.Ordinal))
            {
                Assert.Contains(fences, fence => at > fence.From && at < fence.To);
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{error.Message}\n--------\n{prompt}\n--------", error);
        }
    }

    /// <summary>Where the fences of the prompt are: its id is that of the last tag, which no ticket can know.</summary>
    private static IEnumerable<(int From, int To)> FencesOf(string prompt)
    {
        foreach (Match open in Tag().Matches(prompt).Where(tag => tag.Value[1] != '/'))
        {
            yield return (open.Index, prompt.IndexOf("</" + open.Value[1..], open.Index, StringComparison.Ordinal));
        }
    }

    private static bool IsTag(MarkdownDocument document, string prompt, Match tag)
    {
        bool isInline = document.Descendants<HtmlInline>().Any(inline => inline.Tag == tag.Value);
        bool isBlock = document.Descendants<HtmlBlock>().Any(block =>
            block.Type is HtmlBlockType.NonInterruptingBlock or HtmlBlockType.InterruptingBlock && block.Lines.ToString().Contains(tag.Value, StringComparison.Ordinal));
        return isInline || isBlock;
    }

    private static string[] Headings(string prompt) => [.. Markdig.Markdown.Parse(prompt, Gfm).OfType<HeadingBlock>().Select(TextOf)];

    private static string TextOf(HeadingBlock heading) =>
        heading.Inline is null ? "" : string.Concat(heading.Inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    [GeneratedRegex("</?untrusted-[a-z]+-(?!0{8})[0-9a-f]{8,}>")]
    private static partial Regex Tag();
}
