namespace TicketPrompt.Markup;

/// <summary>
/// What CommonMark's rule for delimiters (section 6.2, "flanking") makes of a character. Where parsers differ, what is written must
/// hold for all of them.
/// </summary>
internal enum CharacterClass
{
    /// <summary>Unicode white space, and the start and end of the text.</summary>
    White,

    /// <summary>ASCII punctuation and Unicode's category P.</summary>
    Punctuation,

    /// <summary>
    /// Punctuation that some parsers let stand where a letter could: <c>-</c>, <c>+</c>, <c>†</c>, <c>‡</c> (Markdig), other
    /// delimiters (micromark).
    /// </summary>
    Lenient,

    /// <summary>Unicode's category S beyond ASCII: punctuation from CommonMark 0.31 on, a letter to older parsers.</summary>
    Symbol,

    /// <summary>Anything else.</summary>
    Word,
}
