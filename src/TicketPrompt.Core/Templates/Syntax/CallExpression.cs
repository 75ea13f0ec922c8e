namespace TicketPrompt.Templates.Syntax;

/// <summary>A name with its arguments: what a mustache, the opening of a block or a sub-expression holds. Whether the name is a helper's or a value's is decided later.</summary>
internal sealed class CallExpression(
    SourcePosition position,
    PathExpression callee,
    IReadOnlyList<TemplateExpression> arguments,
    IReadOnlyList<HashArgument> hash) : TemplateExpression(position)
{
    /// <summary>The name; a literal there is looked up like a name.</summary>
    public PathExpression Callee { get; } = callee;

    /// <summary>The positional arguments.</summary>
    public IReadOnlyList<TemplateExpression> Arguments { get; } = arguments;

    /// <summary>The named arguments in order; a name may come twice, then the first counts, as in handlebars.js.</summary>
    public IReadOnlyList<HashArgument> Hash { get; } = hash;

    /// <summary>Whether there is any argument.</summary>
    public bool HasArguments => Arguments.Count > 0 || Hash.Count > 0;
}
