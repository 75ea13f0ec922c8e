namespace TicketPrompt.Templates.Syntax;

/// <summary>
/// A call of a partial: <c>{{&gt; name context key=value}}</c>, or <c>{{#&gt; name}}...{{/name}}</c> with a block that the partial
/// can render as <c>@partial-block</c> and that stands in for a partial that does not exist.
/// </summary>
internal sealed class PartialNode(
    SourcePosition position,
    PartialTarget target,
    TemplateExpression? context,
    IReadOnlyList<HashArgument> hash,
    TemplateBody? block,
    BlockStrips strips) : TemplateNode(position)
{
    /// <summary>Which partial.</summary>
    public PartialTarget Target { get; } = target;

    /// <summary>The context that it gets; null for the one where it is called.</summary>
    public TemplateExpression? Context { get; } = context;

    /// <summary>Values that are added to the context.</summary>
    public IReadOnlyList<HashArgument> Hash { get; } = hash;

    /// <summary>Its block; null for <c>{{&gt; name}}</c>.</summary>
    public TemplateBody? Block { get; } = block;

    /// <summary>The tildes of its tags; of a call without block only Open counts.</summary>
    public BlockStrips Strips { get; } = strips;

    /// <summary>The white space before a call on a line of its own: each line of the partial gets it. Set by <see cref="WhitespaceControl"/> only.</summary>
    public string Indent { get; set; } = "";
}
