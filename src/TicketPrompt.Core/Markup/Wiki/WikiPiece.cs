namespace TicketPrompt.Markup.Wiki;

/// <summary>A part of a wiki text that stands whole whatever the lines around it are.</summary>
/// <param name="StartsLine">Whether nothing but blanks stands before it on its line.</param>
internal abstract record WikiPiece(bool StartsLine);

/// <summary>A line, or the part of one before, between or after macros.</summary>
/// <param name="End">Where it ends, without the line end. An empty piece is a blank line.</param>
internal sealed record TextPiece(int Start, int End, bool StartsLine) : WikiPiece(StartsLine);

/// <summary>A macro whose body is no markup: {code}, {noformat}, {adf}.</summary>
/// <param name="Tag">Its opening tag.</param>
internal sealed record VerbatimPiece(WikiTag Tag, string Body, bool StartsLine) : WikiPiece(StartsLine)
{
    /// <summary>The body without the rest of its opening tag's line and the start of its closing tag's, where these are blank.</summary>
    public string WithoutTagLines()
    {
        int start = WikiText.SkipBlanks(Body, 0, Body.Length);
        start = start < Body.Length && Body[start] == '\n' ? start + 1 : 0;
        int end = WikiText.TrimBlanks(Body, start, Body.Length);
        end = end > start && Body[end - 1] == '\n' ? end - 1 : Body.Length;
        return Body.Substring(start, end - start);
    }
}

/// <summary>A macro that holds blocks: {quote}, {panel}.</summary>
/// <param name="Tag">Its opening tag.</param>
internal sealed record ContainerPiece(WikiTag Tag, IReadOnlyList<WikiPiece> Pieces, bool StartsLine) : WikiPiece(StartsLine);
