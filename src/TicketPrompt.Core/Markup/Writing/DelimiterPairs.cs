namespace TicketPrompt.Markup.Writing;

/// <summary>Where text has a delimiter character that could begin or end a span, and whether the writer uses it too.</summary>
internal struct DelimiterPairs
{
    private int _firstOpener;
    private int _lastCloser;
    private bool _isMarkup;

    /// <summary>Nothing seen yet.</summary>
    public static DelimiterPairs None => new() { _firstOpener = int.MaxValue, _lastCloser = -1 };

    /// <summary>Notes that the writer's own delimiters are of this character.</summary>
    public void AddMarkup() => _isMarkup = true;

    /// <summary>Notes a run of text.</summary>
    public void Add(int start, Flanking flanking)
    {
        if ((flanking & Flanking.Opens) != 0)
        {
            _firstOpener = Math.Min(_firstOpener, start);
        }

        if ((flanking & Flanking.Closes) != 0)
        {
            _lastCloser = start;
        }
    }

    /// <summary>Whether the run could begin a span that something after it ends.</summary>
    public readonly bool MayOpen(int start, Flanking flanking) =>
        (flanking & Flanking.Opens) != 0 && (_isMarkup || _lastCloser > start);

    /// <summary>Whether the run could end a span that something before it begins.</summary>
    public readonly bool MayClose(int start, Flanking flanking) =>
        (flanking & Flanking.Closes) != 0 && (_isMarkup || _firstOpener < start);
}
