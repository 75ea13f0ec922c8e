namespace TicketPrompt;

/// <summary>What went wrong with a template. The names are the error ids that users see.</summary>
public enum TemplateErrorCode
{
    /// <summary>The text is not Handlebars, or calls a helper in a way that can never work.</summary>
    TemplateSyntax,

    /// <summary>The text is larger or nested deeper than templates may be.</summary>
    TemplateLimit,

    /// <summary>A partial that the template names does not exist.</summary>
    PartialNotFound,

    /// <summary>A strict rendering met a variable that resolves to nothing.</summary>
    VariableMissing,

    /// <summary>The template could not be rendered with this data.</summary>
    RenderFailed,

    /// <summary>The rendered text is longer than a prompt may be.</summary>
    OutputLimit,
}
