using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>Writes text.</summary>
internal sealed class TextStatement(TemplateLocation location, string text) : SimpleStatement(location)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer) => renderer.Output.Write(text);
}
