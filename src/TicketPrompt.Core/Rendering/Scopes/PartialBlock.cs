using TicketPrompt.Rendering.Binding;

namespace TicketPrompt.Rendering;

/// <summary>The block of a partial's call, which the partial renders as <c>@partial-block</c>.</summary>
internal sealed class PartialBlock(BoundBody body, Renderer renderer) : BodyClosure(body, renderer, renderer.Registers.Scope)
{
    /// <summary>The <c>@partial-block</c> of the place where the call stands: what the name means inside the block.</summary>
    public PartialBlock? Outer { get; } = renderer.Registers.Data.PartialBlock;
}
