namespace TicketPrompt.Templates;

/// <summary>A template file, and the name that it has unless it says another: <c>base</c>, or <c>sub/base</c> in a subfolder.</summary>
internal sealed record TemplateFileEntry(string Path, string DefaultName);
