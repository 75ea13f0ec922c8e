namespace TicketPrompt.Templates.Syntax;

/// <summary>A part of a template's text: text, a tag, or a block with all that is in it.</summary>
internal abstract class TemplateNode(SourcePosition position)
{
    /// <summary>Where it starts.</summary>
    public SourcePosition Position { get; } = position;
}
