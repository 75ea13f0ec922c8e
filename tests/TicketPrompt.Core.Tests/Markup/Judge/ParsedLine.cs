using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = Markdig.Syntax.Inlines.Inline;
using Marks = TicketPrompt.Markup.Marks;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Reads a line of a parsed document into an <see cref="InlineOutline"/>, raw HTML included.</summary>
internal sealed class ParsedLine
{
    private readonly InlineOutline _outline;
    private readonly bool _isCell;
    private readonly List<string> _tags = [];

    private ParsedLine(InlineOutline outline, bool isCell)
    {
        _outline = outline;
        _isCell = isCell;
    }

    public string Outline { get; private set; } = "";

    public bool IsEmpty => Outline == " {}";

    public static ParsedLine Read(ContainerInline inline, bool strongIsFree = false, bool breaksAreSpaces = false, bool isCell = false)
    {
        ParsedLine line = new(new InlineOutline(strongIsFree, breaksAreSpaces), isCell);
        line.Add(inline, Marks.None, null);
        line.Outline = line._outline.ToString();
        return line;
    }

    private void Add(ContainerInline container, Marks marks, string? href)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _outline.Text(literal.Content.ToString(), marks | TagMarks(), href);
                    break;
                case HtmlEntityInline entity:
                    _outline.Text(entity.Transcoded.ToString(), marks | TagMarks(), href);
                    break;
                case CodeInline code:
                    // GFM takes a cell's escaped pipes back before it looks for code; Markdig does not.
                    _outline.Text(_isCell ? code.Content.Replace("\\|", "|") : code.Content, marks | Marks.Code, href);
                    break;
                case LineBreakInline { IsHard: true }:
                    _outline.Break();
                    break;
                case LineBreakInline:
                    _outline.Text(" ", marks, href);
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, marks | MarkOf(emphasis), href);
                    break;
                case AutolinkInline autolink:
                    _outline.Text(autolink.Url, marks | TagMarks(), href);
                    break;
                case LinkInline { IsImage: true } image:
                    _outline.Image(PlainText(image), image.Url!, href);
                    break;
                case LinkInline link:
                    Add(link, marks, link.IsAutoLink ? href : link.Url);
                    break;
                case DelimiterInline delimiter:
                    // One that found no partner: text, with what follows inside of it.
                    _outline.Text(delimiter.ToLiteral(), marks | TagMarks(), href);
                    Add(delimiter, marks, href);
                    break;
                case HtmlInline html:
                    AddTag(html.Tag);
                    break;
                case TaskList when inline.PreviousSibling is null && !_isCell:
                    break;
                case TaskList box:
                    // In a cell it is text; Markdig looks for boxes in all of an item.
                    _outline.Text(box.Checked ? "[x]" : "[ ]", marks, href);
                    break;
                case ContainerInline other:
                    Add(other, marks, href);
                    break;
                default:
                    _outline.Text($"?{inline.GetType().Name}?", marks, href);
                    break;
            }
        }
    }

    private static Marks MarkOf(EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '~' => Marks.Strike,
        _ when emphasis.DelimiterCount == 2 => Marks.Strong,
        _ => Marks.Emphasis,
    };

    private static string PlainText(ContainerInline container) => string.Concat(container.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        CodeInline code => code.Content,
        DelimiterInline delimiter => delimiter.ToLiteral(),
        _ => "",
    }));

    private void AddTag(string tag)
    {
        if (tag == "<br>")
        {
            _outline.Break();
        }
        else if (tag.StartsWith("</", StringComparison.Ordinal) && _tags.LastOrDefault() == tag[2..^1])
        {
            _tags.RemoveAt(_tags.Count - 1);
        }
        else if (tag is "<strong>" or "<em>" or "<del>" or "<sub>" or "<sup>" or "<code>")
        {
            _tags.Add(tag[1..^1]);
        }
        else
        {
            _outline.Text($"?{tag}?", Marks.None, null);
        }
    }

    private Marks TagMarks()
    {
        Marks marks = Marks.None;
        foreach (string tag in _tags)
        {
            marks |= tag switch
            {
                "strong" => Marks.Strong,
                "em" => Marks.Emphasis,
                "del" => Marks.Strike,
                "sub" => Marks.Sub,
                "sup" => Marks.Sup,
                _ => Marks.Code,
            };
        }

        return marks;
    }
}
