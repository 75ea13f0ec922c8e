namespace TicketPrompt.Markup.Writing;

/// <summary>One delimiter that the writer put down: part of a run.</summary>
/// <param name="Position">Where it starts in the draft.</param>
/// <param name="Length">1 or 2.</param>
/// <param name="Span">The span that it opens or closes.</param>
internal readonly record struct Delimiter(int Position, int Length, int Span, bool IsOpening);

/// <summary>A run of one delimiter character, as CommonMark's algorithm sees it (spec, appendix "delimiter stack").</summary>
internal sealed class DelimiterRun
{
    private readonly List<Delimiter> _delimiters = [];
    private int _first;

    public char Character { get; init; }

    /// <summary>What it can do.</summary>
    public Flanking Flanking { get; set; }

    /// <summary>The run's length before anything was matched.</summary>
    public int OriginalLength { get; private set; }

    /// <summary>How many characters are not matched yet.</summary>
    public int Length { get; private set; }

    /// <summary>The place in the stack of the run before it that is still in play; -1 for none.</summary>
    public int Previous { get; set; }

    /// <summary>What is not matched yet.</summary>
    public IEnumerable<Delimiter> Unmatched => _delimiters.Skip(_first);

    /// <summary>The innermost of a run that closes.</summary>
    public Delimiter First => _delimiters[_first];

    /// <summary>The innermost of a run that opens.</summary>
    public Delimiter Last => _delimiters[_delimiters.Count - 1];

    /// <summary>Adds a delimiter at the run's end.</summary>
    public void Add(Delimiter delimiter)
    {
        _delimiters.Add(delimiter);
        OriginalLength += delimiter.Length;
        Length += delimiter.Length;
    }

    /// <summary>Takes the innermost of a run that closes.</summary>
    public void TakeFirst() => Length -= _delimiters[_first++].Length;

    /// <summary>Takes the innermost of a run that opens.</summary>
    public void TakeLast()
    {
        Length -= Last.Length;
        _delimiters.RemoveAt(_delimiters.Count - 1);
    }
}
