using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering;

/// <summary>Renders the parts of a block when the block says so.</summary>
internal abstract class BlockParts
{
    /// <summary>Renders the part after the block's opening tag.</summary>
    public abstract void RenderBody(BlockStatement block);

    /// <summary>Renders the part after the block's else; nothing without else.</summary>
    public abstract void RenderInverse(BlockStatement block);
}
