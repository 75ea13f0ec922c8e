using System.Text;

namespace TicketPrompt.Markup.Building;

/// <summary>Collects the inlines of one paragraph or heading; neighbours of the same style become one.</summary>
internal sealed class InlineBuilder
{
    private readonly List<Inline> _inlines = [];
    private readonly StringBuilder _text = new();

    // The run's only text so far, which need not be copied; null once there are several, or none.
    private string? _only;
    private Style _style;
    private bool _hasContent;

    public bool AtSpace => _only is not null ? char.IsWhiteSpace(_only[_only.Length - 1])
        : _text.Length > 0 ? char.IsWhiteSpace(_text[_text.Length - 1])
        : _inlines.Count == 0 || _inlines[_inlines.Count - 1] is LineBreak;

    public void Text(string text, Style style)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (style != _style)
        {
            Flush();
            _style = style;
        }

        if (_only is null && _text.Length == 0)
        {
            _only = text;
        }
        else
        {
            _text.Append(_only).Append(text);
            _only = null;
        }

        _hasContent = _hasContent || !string.IsNullOrWhiteSpace(text);
    }

    public void Break(Style style)
    {
        Flush();
        _inlines.Add(style == default ? LineBreak.OfAll : new LineBreak(style));
    }

    public void Image(string alt, string url, Style style)
    {
        Flush();
        _inlines.Add(new Image(alt, url, style));
        _hasContent = true;
    }

    /// <summary>What was collected; null when it was only white space. The builder is empty then.</summary>
    public IReadOnlyList<Inline>? Take()
    {
        Flush();
        Inline[]? taken = _hasContent ? [.. _inlines] : null;
        _inlines.Clear();
        _hasContent = false;
        return taken;
    }

    private void Flush()
    {
        if (_only is not null || _text.Length > 0)
        {
            _inlines.Add(new TextRun(_only ?? _text.ToString(), _style));
            _text.Clear();
            _only = null;
        }
    }
}
