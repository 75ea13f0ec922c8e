using System.Text;
using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>
/// What a line says, in a form that two trees can be compared by: its text with runs of white space as one space, line breaks
/// as ⏎, and the marks and links of its letters and digits. Punctuation and space at a mark's edges are free.
/// </summary>
internal sealed class InlineOutline(bool strongIsFree = false, bool breaksAreSpaces = false)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _marks = new();
    private string _run = "";
    private int _runLength;

    /// <summary>Adds text.</summary>
    public void Text(string text, Marks marks, string? href)
    {
        marks = (marks & Marks.Code) != 0 ? Marks.Code : strongIsFree ? marks & ~Marks.Strong : marks;
        string style = $"{marks}{(href is null ? "" : $"<{Decode(href)}>")}";
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                Space();
                continue;
            }

            _text.Append(c);
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (style != _run)
            {
                Flush();
                _run = style;
            }

            _runLength++;
        }
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        if (breaksAreSpaces)
        {
            Space();
            return;
        }

        while (_text.Length > 0 && _text[^1] is ' ' or '⏎')
        {
            _text.Length--;
        }

        _text.Append('⏎');
    }

    /// <summary>Adds a picture.</summary>
    public void Image(string alt, string url, string? href)
    {
        Text($"![{alt}]({Decode(url)})", Marks.None, href);
    }

    /// <summary>The text and the marks.</summary>
    public override string ToString()
    {
        Flush();
        return $"{_text.ToString().Trim(' ', '⏎')} {{{_marks.ToString().Trim()}}}";
    }

    /// <summary>Addresses are compared decoded.</summary>
    public static string Decode(string url) => Uri.UnescapeDataString(url);

    private void Space()
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '⏎'))
        {
            _text.Append(' ');
        }
    }

    private void Flush()
    {
        if (_runLength > 0 && _run != nameof(Marks.None))
        {
            _marks.Append(_run).Append('*').Append(_runLength).Append(' ');
        }
        else if (_runLength > 0)
        {
            _marks.Append(_runLength).Append(' ');
        }

        _runLength = 0;
        _run = "";
    }
}
