namespace TicketPrompt.Templates.Syntax;

/// <summary>A partial defined in the template: <c>{{#*inline "name"}}...{{/inline}}</c>. It prints nothing where it stands.</summary>
internal sealed class InlinePartialNode(SourcePosition position, string name, TemplateBody body, BlockStrips strips) : TemplateNode(position)
{
    /// <summary>The partial's name.</summary>
    public string Name { get; } = name;

    /// <summary>The partial.</summary>
    public TemplateBody Body { get; } = body;

    /// <summary>The tildes of its tags.</summary>
    public BlockStrips Strips { get; } = strips;
}
