namespace TicketPrompt.Templates.Syntax;

/// <summary>A comment.</summary>
internal sealed class CommentNode(SourcePosition position, TagStrip strip) : TemplateNode(position)
{
    /// <summary>Its tildes.</summary>
    public TagStrip Strip { get; } = strip;
}
