namespace TicketPrompt.Rendering;

/// <summary>The block parameters of a block that declares some, and of those around it.</summary>
/// <param name="values">The values that the helper gives: <c>each</c> element and index, <c>with</c> its context. Null when it gives none.</param>
/// <param name="outer">Those of the block around.</param>
internal sealed class BlockParamScope(object?[]? values, BlockParamScope? outer)
{
    /// <summary>The values; null when the helper gives none.</summary>
    public object?[]? Values { get; } = values;

    /// <summary>Those of the block around.</summary>
    public BlockParamScope? Outer { get; } = outer;
}
