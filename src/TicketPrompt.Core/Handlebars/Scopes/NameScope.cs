using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Scopes;

/// <summary>Where a rendering is: what the names of the current tag mean.</summary>
/// <param name="Scope">The context and those around it.</param>
/// <param name="Data">The <c>@</c> variables.</param>
/// <param name="BlockParams">The block parameters; null outside of blocks that have some.</param>
/// <param name="Run">The run of the template that the current tag stands in.</param>
internal readonly record struct NameScope(Scope? Scope, DataFrame Data, BlockParamScope? BlockParams, TemplateRun Run);

/// <summary>A context and those around it: what <c>this</c> and <c>../</c> mean.</summary>
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

/// <summary>The block parameters of a block that declares some, and of those around it.</summary>
/// <param name="values">The values that the helper gives: <c>each</c> element and index, <c>with</c> its context. Null when it gives none.</param>
internal sealed class BlockParamScope(object?[]? values, BlockParamScope? outer)
{
    /// <summary>The values; null when the helper gives none.</summary>
    public object?[]? Values { get; } = values;

    /// <summary>Those of the block around.</summary>
    public BlockParamScope? Outer { get; } = outer;
}

/// <summary>One run of a template or partial: which inline partials can be called from it now. (handlebars.js's container.)</summary>
internal sealed class TemplateRun(InlineScope? inlines)
{
    /// <summary>The inline partials that can be called now.</summary>
    public InlineScope? Inlines { get; set; } = inlines;
}
