namespace TicketPrompt.Templates.Syntax;

/// <summary>A place in a template.</summary>
/// <param name="Offset">UTF-16 code units from the start of the template's text.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The column in the file, from 1.</param>
internal readonly record struct SourcePosition(int Offset, int Line, int Column);
