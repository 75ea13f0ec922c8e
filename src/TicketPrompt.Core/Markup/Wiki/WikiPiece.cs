namespace TicketPrompt.Markup.Wiki;

/// <summary>A part of a wiki text that stands whole whatever the lines around it are.</summary>
/// <param name="StartsLine">Whether nothing but blanks stands before it on its line.</param>
internal abstract record WikiPiece(bool StartsLine);

/// <summary>A line, or the part of one before, between or after macros.</summary>
/// <param name="Start">Where it starts in the source.</param>
/// <param name="End">Where it ends, without the line end. An empty piece is a blank line.</param>
/// <param name="StartsLine">Whether it starts its line.</param>
internal sealed record TextPiece(int Start, int End, bool StartsLine) : WikiPiece(StartsLine);

/// <summary>A macro whose body is no markup: {code}, {noformat}, {adf}.</summary>
/// <param name="Tag">Its opening tag.</param>
/// <param name="Body">What stands between the tags.</param>
/// <param name="StartsLine">Whether it starts its line.</param>
internal sealed record VerbatimPiece(WikiTag Tag, string Body, bool StartsLine) : WikiPiece(StartsLine);

/// <summary>A macro that holds blocks: {quote}, {panel}.</summary>
/// <param name="Tag">Its opening tag.</param>
/// <param name="Pieces">What stands between the tags.</param>
/// <param name="StartsLine">Whether it starts its line.</param>
internal sealed record BoxPiece(WikiTag Tag, IReadOnlyList<WikiPiece> Pieces, bool StartsLine) : WikiPiece(StartsLine);
