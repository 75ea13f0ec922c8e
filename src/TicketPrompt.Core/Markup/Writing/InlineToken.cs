namespace TicketPrompt.Markup.Writing;

/// <summary>What an <see cref="InlineToken"/> is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A piece's content.</summary>
    Piece,

    /// <summary>The white space before a piece.</summary>
    Gap,

    /// <summary>A span begins.</summary>
    Open,

    /// <summary>A span ends.</summary>
    Close,
}

/// <summary>A step in writing a line.</summary>
/// <param name="Piece">The piece that it belongs to.</param>
/// <param name="Span">The number of the span that begins or ends.</param>
internal readonly record struct InlineToken(TokenKind Kind, int Piece, int Span = 0, SpanKind SpanKind = default);
