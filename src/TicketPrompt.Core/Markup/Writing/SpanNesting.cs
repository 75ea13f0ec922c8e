namespace TicketPrompt.Markup.Writing;

/// <summary>
/// Turns marks, which overlap freely, into spans that nest: the longer one is outside, and a span that a longer one runs into
/// ends before it and goes on inside of it.
/// </summary>
/// <remarks>One instance is used again and again.</remarks>
internal sealed class SpanNesting
{
    private const int Kinds = 6;

    private readonly List<InlineToken> _tokens = [];
    private readonly List<(SpanKind Kind, int End, int Number)> _open = [];
    private readonly List<(SpanKind Kind, int End)> _opening = [];

    // By kind and piece: where the span that covers the piece ends; nothing for a kind that does not occur.
    private readonly int[][] _ends = [[], [], [], [], [], []];
    private readonly bool[] _occurs = new bool[Kinds];

    /// <summary>The pieces with the spans' beginnings and ends in between, in writing order; good until the next call.</summary>
    public List<InlineToken> Nest(List<InlinePiece> pieces, out int spanCount)
    {
        _tokens.Clear();
        _open.Clear();
        FindEnds(pieces);
        int count = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            while (_open.Count > 0 && _open[_open.Count - 1].End <= i)
            {
                CloseTop(i);
            }

            int longest = FindOpening(i);
            while (_open.Count > 0 && _open[_open.Count - 1].End < longest)
            {
                _opening.Add((_open[_open.Count - 1].Kind, _open[_open.Count - 1].End));
                CloseTop(i);
            }

            _tokens.Add(new InlineToken(InlineTokenKind.Gap, i));
            _opening.Sort(static (a, b) => a.End != b.End ? b.End.CompareTo(a.End) : a.Kind.CompareTo(b.Kind));
            foreach ((SpanKind kind, int end) in _opening)
            {
                _tokens.Add(new InlineToken(InlineTokenKind.Open, i, count, kind));
                _open.Add((kind, end, count++));
            }

            _tokens.Add(new InlineToken(InlineTokenKind.Piece, i));
        }

        while (_open.Count > 0)
        {
            CloseTop(pieces.Count - 1);
        }

        spanCount = count;
        return _tokens;

        int FindOpening(int i)
        {
            _opening.Clear();
            int longest = 0;
            for (int kind = 0; kind < Kinds; kind++)
            {
                if (_occurs[kind] && _ends[kind][i] > i && !IsOpen((SpanKind)kind))
                {
                    _opening.Add(((SpanKind)kind, _ends[kind][i]));
                    longest = Math.Max(longest, _ends[kind][i]);
                }
            }

            return longest;
        }

        void CloseTop(int i)
        {
            (SpanKind kind, _, int number) = _open[_open.Count - 1];
            _open.RemoveAt(_open.Count - 1);
            _tokens.Add(new InlineToken(InlineTokenKind.Close, i, number, kind));
        }
    }

    private bool IsOpen(SpanKind kind)
    {
        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void FindEnds(List<InlinePiece> pieces)
    {
        Marks marks = Marks.None;
        bool hasLinks = false;
        for (int i = 0; i < pieces.Count; i++)
        {
            marks |= pieces[i].Style.Marks;
            hasLinks |= pieces[i].Style.Href is not null;
        }

        for (int kind = 0; kind < Kinds; kind++)
        {
            _occurs[kind] = kind == (int)SpanKind.Link ? hasLinks : (marks & SpanSyntax.Of((SpanKind)kind).Mark) != 0;
            if (!_occurs[kind])
            {
                continue;
            }

            if (_ends[kind].Length <= pieces.Count)
            {
                _ends[kind] = new int[(pieces.Count + 1) * 2];
            }

            // Behind the last one nothing goes on.
            int[] endOf = _ends[kind];
            endOf[pieces.Count] = 0;
            for (int i = pieces.Count - 1; i >= 0; i--)
            {
                endOf[i] = !Has(pieces[i], (SpanKind)kind) ? 0
                    : endOf[i + 1] > 0 && GoesOn(pieces[i], pieces[i + 1], (SpanKind)kind) ? endOf[i + 1]
                    : i + 1;
            }
        }
    }

    private static bool GoesOn(InlinePiece piece, InlinePiece next, SpanKind kind) => kind == SpanKind.Link
        ? piece.Style.HasLinkOf(next.Style) && !next.EndsLink
        : (next.EndedMarks & SpanSyntax.Of(kind).Mark) == 0;

    private static bool Has(InlinePiece piece, SpanKind kind) => kind == SpanKind.Link
        ? piece.Style.Href is not null
        : (piece.Style.Marks & SpanSyntax.Of(kind).Mark) != 0;
}

/// <summary>
/// What encloses text. Where several begin and end together the first one is the outermost: brackets and tags can stand beside
/// any character, so they come first, and <c>***</c> is read as emphasis around strong.
/// </summary>
internal enum SpanKind : byte
{
    Link,
    Sub,
    Sup,
    Strike,
    Emphasis,
    Strong,
}

/// <summary>What is written around each kind of span.</summary>
/// <param name="Delimiter">The delimiter; null where only a tag can say it.</param>
internal sealed record SpanSyntax(Marks Mark, string? Delimiter, string Tag)
{
    // By SpanKind.
    private static readonly SpanSyntax[] All =
    [
        new(Marks.None, null, "a"),
        new(Marks.Sub, null, "sub"),
        new(Marks.Sup, null, "sup"),
        new(Marks.Strike, "~~", "del"),
        new(Marks.Emphasis, "*", "em"),
        new(Marks.Strong, "**", "strong"),
    ];

    public static SpanSyntax Of(SpanKind kind) => All[(int)kind];
}

/// <summary>A step in writing a line.</summary>
/// <param name="Span">The number of the span that begins or ends.</param>
internal readonly record struct InlineToken(InlineTokenKind Kind, int Piece, int Span = 0, SpanKind SpanKind = default);

internal enum InlineTokenKind : byte
{
    Piece,

    /// <summary>The white space before a piece.</summary>
    Gap,
    Open,
    Close,
}
