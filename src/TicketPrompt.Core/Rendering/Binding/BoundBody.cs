using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A body with every name resolved as far as that can be done without data.</summary>
/// <param name="statements">What it does, in order.</param>
/// <param name="inlines">The partials that it defines.</param>
/// <param name="hasBlockParams">Whether its block declares block parameters.</param>
internal sealed class BoundBody(Statement[] statements, InlineDefinition[] inlines, bool hasBlockParams)
{
    /// <summary>A body that does nothing.</summary>
    public static BoundBody Empty { get; } = new([], [], false);

    /// <summary>What it does, in order.</summary>
    public Statement[] Statements { get; } = statements;

    /// <summary>The partials that it defines.</summary>
    public InlineDefinition[] Inlines { get; } = inlines;

    /// <summary>Whether its block declares block parameters.</summary>
    public bool HasBlockParams { get; } = hasBlockParams;
}
