using System.Globalization;
using System.Text.RegularExpressions;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Templates.Checking;

/// <summary>Looks for what was probably meant as a tag, or as text, and is the other.</summary>
internal sealed class TextCheck
{
    private const string Code = "SuspiciousText";

    private readonly SourceText _source;
    private readonly DiagnosticList _found;

    private TextCheck(SourceText source, DiagnosticList found)
    {
        _source = source;
        _found = found;
    }

    /// <summary>Checks a template that could be parsed.</summary>
    public static void Run(TemplateTree tree, DiagnosticList found) => new TextCheck(tree.Source, found).Body(tree.Root);

    /// <summary>Checks a text that could not be parsed, so that its author sees more than the first thing that is wrong.</summary>
    public static void Run(SourceText source, DiagnosticList found) => new TextCheck(source, found).Text(0, source.Text.Length);

    /// <summary>Whether a block opens with four braces.</summary>
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
                case BlockNode block when IsRaw(block, _source):
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
            for (Match match = pattern.Pattern.Match(_source.Text, start, length); match.Success; match = match.NextMatch())
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
        string text = _source.Text;
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

    private void Warn(int offset, string message) => _found.Warn(Code, message, _source.At(offset));
}
