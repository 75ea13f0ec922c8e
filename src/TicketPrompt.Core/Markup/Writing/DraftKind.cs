namespace TicketPrompt.Markup.Writing;

/// <summary>What a character of an <see cref="InlineDraft"/> is.</summary>
internal enum DraftKind : byte
{
    /// <summary>The writer's own: a delimiter, an address, the content of a code span. Never escaped.</summary>
    Markup,

    /// <summary>Text, escaped where it would mean something.</summary>
    Text,

    /// <summary>Text inside a link's or an image's brackets.</summary>
    LinkText,
}
