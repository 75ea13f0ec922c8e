namespace TicketPrompt.Rendering;

/// <summary>A context and those around it: what <c>this</c> and <c>../</c> mean.</summary>
/// <param name="context">What names are looked up in.</param>
/// <param name="outer">What <c>../</c> means; null where a template or an inline partial starts.</param>
internal sealed class Scope(object? context, Scope? outer)
{
    /// <summary>What names are looked up in.</summary>
    public object? Context { get; } = context;

    /// <summary>What <c>../</c> means.</summary>
    public Scope? Outer { get; } = outer;

    /// <summary>The scope of a block with that context: a new one, unless the context is the same.</summary>
    public static Scope Enter(object? context, Scope? outer) =>
        outer is not null && ContextEquality.Same(context, outer.Context) ? outer : new Scope(context, outer);
}
