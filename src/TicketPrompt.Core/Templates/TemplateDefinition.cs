namespace TicketPrompt.Templates;

/// <summary>What a template file says, before its text is compiled.</summary>
internal sealed record TemplateDefinition
{
    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The match rules: field name to a list of wildcard patterns.</summary>
    public FieldMap Match { get; init; } = FieldMap.Empty;

    public IReadOnlyList<TemplateVariable> Variables { get; init; } = [];

    /// <summary>Keys that are not ours, as they stand.</summary>
    public FieldMap Metadata { get; init; } = FieldMap.Empty;

    public string Text { get; init; } = "";

    /// <summary>The file's line on which the text's first line stands, from 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>How many columns every line of the text is indented by in the file.</summary>
    public int Indent { get; init; }
}
