using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>Writes a value.</summary>
internal sealed class OutputStatement(TemplateLocation location, Operand value) : SimpleStatement(location)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer) => renderer.Output.Write(ValueText.Of(value.Get(renderer)));
}
