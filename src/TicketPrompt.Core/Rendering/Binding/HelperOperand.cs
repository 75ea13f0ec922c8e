using TicketPrompt.Rendering.Helpers;

namespace TicketPrompt.Rendering.Binding;

/// <summary>The result of a helper.</summary>
internal sealed class HelperOperand(HelperCall call) : Operand
{
    /// <inheritdoc/>
    public override bool TryGet(Renderer renderer, out object? value)
    {
        renderer.Step();
        value = call.Definition.Value!(call, renderer);
        return true;
    }
}
