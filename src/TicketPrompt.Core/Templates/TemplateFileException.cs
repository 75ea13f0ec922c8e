namespace TicketPrompt.Templates;

/// <summary>A template file cannot be used. The message says what is wrong and how to mend it, without the place.</summary>
internal sealed class TemplateFileException(string code, string message, string? file = null, int line = 0, int column = 0)
    : Exception(message)
{
    /// <summary>The error id: TemplateMetadata, UnsupportedFile, TemplateLimit.</summary>
    public string Code { get; } = code;

    /// <summary>The file; null for text that came from no file.</summary>
    public string? File { get; } = file;

    /// <summary>The line from 1; 0 when the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>The column from 1; 0 when the whole line or file is meant.</summary>
    public int Column { get; } = column;
}
