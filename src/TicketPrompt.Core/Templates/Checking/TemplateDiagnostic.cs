using System.Globalization;
using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt;

/// <summary>Something that is wrong, or looks wrong, with a template. What <c>Test-TicketTemplate</c> emits.</summary>
public sealed record TemplateDiagnostic : IFormattable
{
    /// <summary>Whether the template can be used in spite of it.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>
    /// What kind it is, a word that stays the same: an error id (TemplateSyntax, TemplateLimit, TemplateMetadata, PartialNotFound,
    /// UnsupportedFile), or for warnings UnknownField, UndeclaredVariable, UnusedVariable, SuspiciousText.
    /// </summary>
    public string Code { get; init; } = "";

    /// <summary>What is wrong and how to mend it: one line that is safe to show on a terminal.</summary>
    public string Message { get; init; } = "";

    /// <summary>The full path of the file at fault, which may be a partial's; the template's name for text that came from no file.</summary>
    public string File { get; init; } = "";

    /// <summary>The line from 1; 1 when the whole file is meant.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column from 1, in UTF-16 code units; 1 when the whole line or file is meant.</summary>
    public int Column { get; init; } = 1;

    /// <summary>
    /// A compiler's line, <c>file:line:column: severity code: message</c>, the severity in small letters:
    /// <c>triage.hbs:3:5: error TemplateSyntax: This block is never closed...</c>
    /// </summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}:{1}:{2}: {3} {4}: {5}",
        HostText.Of(File),
        Line,
        Column,
        Severity == DiagnosticSeverity.Error ? "error" : "warning",
        Code,
        Message);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format, name => name switch
    {
        nameof(Severity) => Severity,
        nameof(Code) => Code,
        nameof(Message) => Message,
        nameof(File) => File,
        nameof(Line) => Line,
        nameof(Column) => Column,
        _ => throw HostView.Unknown(this, name),
    });
}

/// <summary>How bad a <see cref="TemplateDiagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The template cannot be imported.</summary>
    Error,

    /// <summary>The template can be used, but probably does not do what its author means.</summary>
    Warning,
}
