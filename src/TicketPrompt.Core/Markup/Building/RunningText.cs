namespace TicketPrompt.Markup.Building;

/// <summary>
/// Writes running text as HTML and wiki markup mean it: white space collapses, and line breaks at the edges of a paragraph say
/// nothing; nor does one right behind another, since a Markdown paragraph cannot hold an empty line.
/// </summary>
internal sealed class RunningText(DocumentBuilder builder)
{
    private bool _breaks;
    private bool _hasContent;

    /// <summary>Starts over, in another paragraph or heading.</summary>
    public void Start()
    {
        _breaks = false;
        _hasContent = false;
    }

    /// <summary>Writes a part of a text.</summary>
    public void Text(string text, int start, int end, Style style)
    {
        string collapsed = WhiteSpace.Collapse(text, start, end, builder.AtSpace || _breaks);
        if (collapsed.Length > 0)
        {
            BreakBefore();
            builder.Text(collapsed, style);
        }
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text, Style style) => Text(text, 0, text.Length, style);

    /// <summary>Writes text that is exactly so, white space included.</summary>
    public void Exactly(string text, Style style)
    {
        BreakBefore();
        builder.Text(text, style);
    }

    /// <summary>Writes a picture or file.</summary>
    public void Image(string alt, string url, Style style)
    {
        BreakBefore();
        builder.Image(alt, url, style);
    }

    /// <summary>Ends the line.</summary>
    public void Break() => _breaks = true;

    private void BreakBefore()
    {
        if (_breaks && _hasContent)
        {
            builder.Break();
        }

        _breaks = false;
        _hasContent = true;
    }
}
