namespace TicketPrompt;

/// <summary>Where a template came from.</summary>
public enum TemplateOrigin
{
    /// <summary>Shipped with the module.</summary>
    BuiltIn,

    /// <summary>Imported with <c>Import-TicketTemplate</c>, or read from a path given to <c>-Template</c>.</summary>
    File,

    /// <summary>Given as text with <c>-TemplateText</c>.</summary>
    Text,
}
