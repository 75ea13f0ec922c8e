using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering;

/// <summary>Parts that are walked statement by statement. It needs nothing compiled, nor Handlebars.Net's assembly.</summary>
internal sealed class WalkedParts(Renderer renderer) : BlockParts
{
    /// <inheritdoc/>
    public override void RenderBody(BlockStatement block) => renderer.Run(block.Body.Statements);

    /// <inheritdoc/>
    public override void RenderInverse(BlockStatement block) => renderer.Run(block.Inverse.Statements);
}
