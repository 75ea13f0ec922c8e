using System.Globalization;
using System.Text.RegularExpressions;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Templates.Checking;

/// <summary>Looks for what was probably meant as a tag, or as text, and is the other.</summary>
internal sealed class TextCheck(SourceText source, DiagnosticList found)
{
    private const string Code = "SuspiciousText";

    public static void Run(TemplateTree tree, DiagnosticList found) => new TextCheck(tree.Source, found).Body(tree.Root);

    /// <summary>Checks a text that could not be parsed, so that its author sees more than the first thing that is wrong.</summary>
    public static void Run(SourceText source, DiagnosticList found) => new TextCheck(source, found).Text(0, source.Text.Length);

    public static bool IsRaw(BlockNode block, SourceText source) => string.CompareOrdinal(source.Text, block.Position.Offset, "{{{{", 0, 4) == 0;

    private void Body(TemplateBody? body)
    {
        IReadOnlyList<TemplateNode> nodes = body?.Nodes ?? [];
        for (int i = 0; i < nodes.Count; i++)
        {
            switch (nodes[i])
            {
                case TextNode text:
                    // Escapes are dropped at the end of a text only, so that places in it are those in the source.
                    Text(text.Position.Offset, text.Original.Length);
                    Dollar(text, i + 1 < nodes.Count ? nodes[i + 1] : null);
                    break;
                case BlockNode block when IsRaw(block, source):
                    Raw(block);
                    break;
                case BlockNode block:
                    Body(block.Body);
                    Body(block.Inverse);
                    break;
                case PartialNode partial:
                    Body(partial.Block);
                    break;
                case InlinePartialNode inline:
                    Body(inline.Body);
                    break;
            }
        }
    }

    private void Text(int start, int length)
    {
        foreach (SuspiciousPattern pattern in SuspiciousPatterns.All)
        {
            if (pattern.Ending is string ending && source.File?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) != true)
            {
                continue;
            }

            for (Match match = pattern.Pattern.Match(source.Text, start, length); match.Success; match = match.NextMatch())
            {
                if (!pattern.NeedsTag || HasTagOnLine(match.Index))
                {
                    Warn(match.Index, string.Format(CultureInfo.InvariantCulture, pattern.Advice, match.Value));
                }
            }
        }
    }

    private bool HasTagOnLine(int offset)
    {
        string text = source.Text;
        int start = offset == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], offset - 1) + 1;
        int end = text.IndexOfAny(['\r', '\n'], offset);
        end = end < 0 ? text.Length : end;
        return text.IndexOf("{{", start, end - start, StringComparison.Ordinal) >= 0;
    }

    // As in a workflow of GitHub Actions; the dollar is printed.
    private void Dollar(TextNode text, TemplateNode? next)
    {
        if (next is MustacheNode && text.Original.EndsWith("$", StringComparison.Ordinal))
        {
            Warn(next.Position.Offset - 1, "'${{' prints a dollar and then the value. Handlebars writes {{value}}, without the dollar.");
        }
    }

    private void Raw(BlockNode block)
    {
        PathExpression callee = block.Call.Callee;
        if (!callee.IsSimple || HelperTable.Find(callee.Names[0]) is null)
        {
            Warn(
                block.Position.Offset,
                $"'{{{{{{{{{callee.Original}}}}}}}}}' opens a raw block, which is printed only when there is a value '{callee.Original}'. Write \\{{{{ where braces are meant as text, or two braces for a value.");
        }
    }

    private void Warn(int offset, string message) => found.Warn(Code, message, source.At(offset));
}

/// <summary>Something in a template's text that its author probably meant as a tag.</summary>
/// <param name="Advice">What to write instead; <c>{0}</c> stands for what was found.</param>
internal sealed record SuspiciousPattern(Regex Pattern, string Advice)
{
    /// <summary>Only where a tag stands on the same line.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>The ending of the files in which it means something; null for all.</summary>
    public string? Ending { get; init; }
}

/// <summary>What other template languages, and HTML, leave in a text.</summary>
internal static class SuspiciousPatterns
{
    // A guard for the tests' sake: no pattern repeats within a repetition.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<SuspiciousPattern> All { get; } =
    [
        Row(@"&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|#34);", "'{0}' is an HTML escape, and prompts are not HTML: it is printed as it stands. Write the character itself.") with { NeedsTag = true },
        Row(@"\{%[-+]?\s*(?:if|elif|elsif|else|endif|for|endfor|unless|endunless|set|assign|include|block|endblock|macro|endmacro|raw|endraw|case|when)\b", "'{0}' is a Jinja or Liquid tag and is printed as it stands. Handlebars writes {{{{#if value}}}}...{{{{/if}}}}, {{{{#each list}}}}...{{{{/each}}}}, {{{{> partial}}}}."),
        Row(@"<%[-=#]?", "'{0}' begins an ERB or ASP tag and is printed as it stands. Handlebars writes {{{{value}}}}."),
        Row(@"\$\{\s*(?:ticket|tickets)\b", "'{0}' is no tag and is printed as it stands. Handlebars writes {{{{ticket.key}}}}, without the dollar."),
        Row(@"\$ARGUMENTS(?!\w)(?:\[\d+\])?", "'{0}' is filled in Claude Code's Markdown files (.md) only, and printed as it stands here. Write {{{{arguments}}}}, and give -Variable @{{{{ arguments = '...' }}}}."),
        Row(@"\$\{input:[A-Za-z_][\w-]*(?::[^}\r\n]*)?\}", "'{0}' is filled in VS Code's files (.prompt.md) only, and printed as it stands here. Write {{{{name}}}}, and give -Variable @{{{{ name = '...' }}}}."),
        Row(@"\$\{(?:selection|selectedText|file|fileBasename|fileDirname|workspaceFolder)\}", "'{0}' is filled in VS Code's files (.prompt.md) only, and printed as it stands here. Write a name in two braces, and give its value with -Variable."),
        Row(@"</?message(?:\s+role=[^>]*)?>", "'{0}' is Semantic Kernel's mark for a message and is printed as it stands. Write {{{{role \"system\"}}}} where a message begins; it needs no end."),
        Row(@"(?<![^\s(])!`[^`\r\n]+`", "'{0}' is a command that Claude Code runs; here nothing runs, and it is printed as it stands. Put what it prints in with -Variable.") with { Ending = ".md" },
        Row(@"(?<![^\s(])#(?:file|tool|sym):[^\s)]+", "'{0}' is what VS Code attaches; here it is printed as it stands. Put what it holds in with -Variable.") with { Ending = ".prompt.md" },
        Row(@"(?m)^</?(?:system|user|assistant)>(?=\s*$)", "'{0}' is Continue's mark for a message and is printed as it stands. Write {{{{role \"system\"}}}} where a message begins; it needs no end.") with { Ending = ".prompt" },
        Row(@"(?<![{$])\{\s*(?:ticket|tickets)\.\w", "'{0}' has one brace and is printed as it stands. A tag has two: {{{{ticket.key}}}}."),
    ];

    private static SuspiciousPattern Row(string pattern, string advice) =>
        new(new Regex(pattern, RegexOptions.CultureInvariant, Longest), advice);
}
