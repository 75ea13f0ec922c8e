using System.Text;
using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Text;

namespace TicketPrompt.Markup.Html;

/// <summary>Collects the text of a pre element. Tags in it only colour it, but for those that end lines.</summary>
internal sealed class PreformattedCode(HtmlTagToken tag, string? outerLanguage)
{
    private readonly StringBuilder _text = new();
    private string? _language = LanguageClass.OfPre(tag) ?? outerLanguage;
    private int _depth = 1;
    private int _blocks;

    /// <summary>Whether elements that stand on lines of their own are open in it.</summary>
    public bool HasBlocks => _blocks > 0;

    public void Text(string text) => _text.Append(text);

    public void Start(HtmlElement element, HtmlTagToken tag)
    {
        switch (element.Kind)
        {
            case ElementKind.Preformatted:
                _depth++;
                break;
            case ElementKind.LineBreak:
                _text.Append('\n');
                break;
            case ElementKind.Mark when element.Marks == Marks.Code:
                _language ??= LanguageClass.OfCode(tag);
                break;
            case ElementKind.Block or ElementKind.Division or ElementKind.Item or ElementKind.Row or ElementKind.Table
                or ElementKind.Bullets or ElementKind.Numbers:
                _blocks++;
                EndLine();
                break;
        }
    }

    /// <summary>Takes an end tag; true when it ends the code.</summary>
    public bool End(HtmlElement element)
    {
        switch (element.Kind)
        {
            case ElementKind.Preformatted:
                _depth--;
                return _depth == 0;
            case ElementKind.Block or ElementKind.Division or ElementKind.Item or ElementKind.Row or ElementKind.Table
                or ElementKind.Bullets or ElementKind.Numbers when _blocks > 0:
                _blocks--;
                EndLine();
                break;
        }

        return false;
    }

    public CodeBlock? ToBlock()
    {
        string text = LineEnds.Unified(_text.ToString()).Replace('\u00A0', ' ');
        return string.IsNullOrWhiteSpace(text) ? null : new CodeBlock(text[0] == '\n' ? text.Substring(1) : text, _language);
    }

    private void EndLine()
    {
        if (_text.Length > 0 && _text[_text.Length - 1] != '\n')
        {
            _text.Append('\n');
        }
    }
}
