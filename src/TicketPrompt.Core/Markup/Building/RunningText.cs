using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Building;

/// <summary>
/// Writes running text as HTML and wiki markup mean it: white space collapses, and line breaks at the edges of a paragraph say
/// nothing; nor does one right behind another, since a Markdown paragraph cannot hold an empty line.
/// </summary>
internal sealed class RunningText(DocumentBuilder builder)
{
    private bool _breaks;
    private bool _hasContent;
    private Style _breakStyle;

    /// <summary>Starts over, in another paragraph or heading.</summary>
    public void Start()
    {
        _breaks = false;
        _hasContent = false;
    }

    public void Text(string text, int start, int end, Style style)
    {
        string collapsed = WhiteSpace.Collapse(text, start, end, builder.AtSpace || _breaks);
        if (collapsed.Length > 0)
        {
            BreakBefore();
            builder.Text(collapsed, style);
        }
    }

    public void Text(string text, Style style) => Text(text, 0, text.Length, style);

    /// <summary>Writes text that is exactly so, white space included.</summary>
    public void Exactly(string text, Style style)
    {
        BreakBefore();
        builder.Text(text, style);
    }

    public void Image(string alt, string url, Style style)
    {
        BreakBefore();
        builder.Image(alt, url, style);
    }

    /// <param name="style">What goes on behind it, unless <see cref="EndMarks"/> says otherwise.</param>
    public void Break(Style style)
    {
        _breakStyle = _breaks ? new Style(_breakStyle.Marks & style.Marks, style.Href, style.Link) : style;
        _breaks = true;
    }

    /// <summary>Takes note of marks that end here: they do not go on over a line break right before.</summary>
    public void EndMarks(Marks marks) => _breakStyle = _breakStyle with { Marks = _breakStyle.Marks & ~marks };

    private void BreakBefore()
    {
        if (_breaks && _hasContent)
        {
            builder.Break(_breakStyle);
        }

        _breaks = false;
        _hasContent = true;
    }
}

/// <summary>White space as wiki markup and HTML show it: a run of it is one space.</summary>
internal static class WhiteSpace
{
    // All of Unicode's white space but the space.
    private static readonly CharacterSet Others = new(
        "\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>A part of a text, with each run of white space (also of no-break spaces and line ends) as one space.</summary>
    /// <param name="atSpace">Whether white space stands before the part, so that its own at the start says nothing.</param>
    public static string Collapse(string text, int start, int end, bool atSpace)
    {
        while (atSpace && start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int at = FindRun(text, start, end);
        if (at == end)
        {
            return text.Substring(start, end - start);
        }

        StringBuilder collapsed = new(end - start);
        collapsed.Append(text, start, at - start);
        bool inRun = false;
        for (; at < end; at++)
        {
            bool isSpace = char.IsWhiteSpace(text[at]);
            if (!isSpace || !inRun)
            {
                collapsed.Append(isSpace ? ' ' : text[at]);
            }

            inRun = isSpace;
        }

        return collapsed.ToString();
    }

    /// <summary>The first white space that is no single space; the end when there is none.</summary>
    private static int FindRun(string text, int start, int end)
    {
        ReadOnlySpan<char> part = text.AsSpan(start, end - start);
        int other = Others.IndexIn(part);
        other = other > 0 && part[other - 1] == ' ' ? other - 1 : other;
        part = other < 0 ? part : part.Slice(0, other);
        int two = part.IndexOf("  ".AsSpan());
        return two >= 0 ? start + two : other >= 0 ? start + other : end;
    }
}
