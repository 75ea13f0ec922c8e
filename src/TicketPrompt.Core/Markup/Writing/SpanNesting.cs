namespace TicketPrompt.Markup.Writing;

/// <summary>
/// Turns marks, which overlap freely, into spans that nest: the longer one is outside, and a span that a longer one runs into
/// ends before it and goes on inside of it.
/// </summary>
internal static class SpanNesting
{
    private const int Kinds = 6;

    /// <summary>The pieces with the spans' beginnings and ends in between, in writing order.</summary>
    public static List<InlineToken> Nest(List<InlinePiece> pieces, out int spanCount)
    {
        List<InlineToken> tokens = new(pieces.Count * 2);
        int[]?[] ends = Ends(pieces);
        List<(SpanKind Kind, int End, int Number)> open = [];
        List<(SpanKind Kind, int End)> opening = [];
        int count = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            while (open.Count > 0 && open[open.Count - 1].End <= i)
            {
                CloseTop(i);
            }

            int longest = FindOpening(i);
            while (open.Count > 0 && open[open.Count - 1].End < longest)
            {
                opening.Add((open[open.Count - 1].Kind, open[open.Count - 1].End));
                CloseTop(i);
            }

            tokens.Add(new InlineToken(InlineTokenKind.Gap, i));
            opening.Sort((a, b) => a.End != b.End ? b.End.CompareTo(a.End) : a.Kind.CompareTo(b.Kind));
            foreach ((SpanKind kind, int end) in opening)
            {
                tokens.Add(new InlineToken(InlineTokenKind.Open, i, count, kind));
                open.Add((kind, end, count++));
            }

            tokens.Add(new InlineToken(InlineTokenKind.Piece, i));
        }

        while (open.Count > 0)
        {
            CloseTop(pieces.Count - 1);
        }

        spanCount = count;
        return tokens;

        int FindOpening(int i)
        {
            opening.Clear();
            int longest = 0;
            for (int kind = 0; kind < Kinds; kind++)
            {
                if (ends[kind] is { } endOf && endOf[i] > i && !open.Exists(span => (int)span.Kind == kind))
                {
                    opening.Add(((SpanKind)kind, endOf[i]));
                    longest = Math.Max(longest, endOf[i]);
                }
            }

            return longest;
        }

        void CloseTop(int i)
        {
            (SpanKind kind, _, int number) = open[open.Count - 1];
            open.RemoveAt(open.Count - 1);
            tokens.Add(new InlineToken(InlineTokenKind.Close, i, number, kind));
        }
    }

    /// <summary>By kind and piece: where the span that covers the piece ends; null for a kind that does not occur.</summary>
    private static int[]?[] Ends(List<InlinePiece> pieces)
    {
        int[]?[] ends = new int[Kinds][];
        for (int kind = 0; kind < Kinds; kind++)
        {
            for (int i = pieces.Count - 1; i >= 0; i--)
            {
                if (Has(pieces[i], (SpanKind)kind))
                {
                    int[] endOf = ends[kind] ??= new int[pieces.Count];
                    bool goesOn = i + 1 < pieces.Count && endOf[i + 1] > 0 && GoesOn(pieces[i], pieces[i + 1], (SpanKind)kind);
                    endOf[i] = goesOn ? endOf[i + 1] : i + 1;
                }
            }
        }

        return ends;
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
