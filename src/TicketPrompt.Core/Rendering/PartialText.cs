namespace TicketPrompt.Rendering;

/// <summary>The text of a partial and where it stands.</summary>
/// <param name="Text">The Handlebars text.</param>
/// <param name="Name">The partial's name.</param>
/// <param name="File">The file it comes from, if any.</param>
/// <param name="FirstLine">The line of the file on which the text starts.</param>
/// <param name="FirstColumn">The column of the file in which each of the text's lines starts.</param>
internal sealed record PartialText(string Text, string Name, string? File = null, int FirstLine = 1, int FirstColumn = 1);
