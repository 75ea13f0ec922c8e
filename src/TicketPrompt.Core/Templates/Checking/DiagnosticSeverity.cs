namespace TicketPrompt;

/// <summary>How bad a <see cref="TemplateDiagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The template cannot be imported.</summary>
    Error,

    /// <summary>The template can be used, but probably does not do what its author means.</summary>
    Warning,
}
