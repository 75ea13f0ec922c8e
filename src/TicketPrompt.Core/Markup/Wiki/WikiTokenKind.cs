namespace TicketPrompt.Markup.Wiki;

/// <summary>What an <see cref="WikiToken"/> is.</summary>
internal enum WikiTokenKind
{
    /// <summary>Literal text.</summary>
    Text,

    /// <summary>Code.</summary>
    Code,

    /// <summary>A picture or file.</summary>
    Image,

    /// <summary>The end of a line.</summary>
    Break,

    /// <summary>Marks start.</summary>
    Mark,

    /// <summary>Marks end.</summary>
    EndMark,

    /// <summary>A link starts.</summary>
    Link,

    /// <summary>A link ends.</summary>
    EndLink,
}
