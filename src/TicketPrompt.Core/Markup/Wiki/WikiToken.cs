namespace TicketPrompt.Markup.Wiki;

/// <summary>A part of a line of wiki markup.</summary>
/// <param name="Start">Where its text starts in the source; unused where <paramref name="Text"/> says it.</param>
/// <param name="End">Where its text ends in the source.</param>
/// <param name="Text">Its text, code, alternative text or address; null for a text of the source.</param>
/// <param name="Url">Where an image is.</param>
/// <param name="Marks">The marks that start or end here.</param>
internal readonly record struct WikiToken(
    WikiTokenKind Kind, int Start = 0, int End = 0, string? Text = null, string? Url = null, Marks Marks = Marks.None);

/// <summary>What an <see cref="WikiToken"/> is.</summary>
internal enum WikiTokenKind
{
    /// <summary>Literal text.</summary>
    Text,

    Code,

    /// <summary>A picture or file.</summary>
    Image,

    /// <summary>The end of a line.</summary>
    Break,

    /// <summary>Marks start.</summary>
    Mark,

    EndMark,

    /// <summary>A link starts.</summary>
    Link,

    EndLink,
}
