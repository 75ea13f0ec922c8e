namespace TicketPrompt.Handlebars.Syntax;

/// <summary>Something in a tag that has a value.</summary>
internal abstract class TemplateExpression(SourcePosition position)
{
    public SourcePosition Position { get; } = position;
}

/// <summary>A text, number, <c>true</c>, <c>false</c>, <c>null</c> or <c>undefined</c>.</summary>
/// <param name="position">Where it starts.</param>
internal sealed class LiteralExpression(SourcePosition position, object? value, bool isUndefined = false) : TemplateExpression(position)
{
    /// <summary>A string, double or bool; null for null and undefined.</summary>
    public object? Value { get; } = value;

    /// <summary>Tells undefined from null.</summary>
    public bool IsUndefined { get; } = isUndefined;
}

/// <summary>A path to a value: <c>ticket.key</c>, <c>../name</c>, <c>@index</c>, <c>this</c>.</summary>
internal sealed class PathExpression(SourcePosition position, string original, bool isData, int depth, IReadOnlyList<string> names)
    : TemplateExpression(position)
{
    /// <summary>How it is written, without brackets around names.</summary>
    public string Original { get; } = original;

    /// <summary>Whether it starts with <c>@</c>.</summary>
    public bool IsData { get; } = isData;

    /// <summary>How many <c>../</c> it has.</summary>
    public int Depth { get; } = depth;

    /// <summary>The names to follow; none for <c>this</c> and <c>..</c>.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Whether it says that it means the context, so that it is neither a block parameter nor a helper: <c>this.name</c>, <c>./name</c>.</summary>
    public bool IsScoped { get; } = StartsOrMentionsThis(original);

    /// <summary>Whether it is one name, which may be a helper's.</summary>
    public bool IsSimple => Names.Count == 1 && !IsScoped && Depth == 0;

    /// <summary>The rule of handlebars.js's AST.helpers.scopedId: <c>/^\.|this\b/</c>, with its odd consequence for names that end in "this".</summary>
    private static bool StartsOrMentionsThis(string original)
    {
        if (original.StartsWith(".", StringComparison.Ordinal))
        {
            return true;
        }

        for (int i = original.IndexOf("this", StringComparison.Ordinal); i >= 0; i = original.IndexOf("this", i + 4, StringComparison.Ordinal))
        {
            if (i + 4 == original.Length || !HandlebarsCharacters.IsWord(original[i + 4]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A name with its arguments: what a mustache, the opening of a block or a sub-expression holds. Whether the name is a helper's or a value's is decided later.</summary>
internal sealed class CallExpression(
    SourcePosition position,
    PathExpression callee,
    IReadOnlyList<TemplateExpression> arguments,
    IReadOnlyList<HashArgument> hash) : TemplateExpression(position)
{
    /// <summary>The name; a literal there is looked up like a name.</summary>
    public PathExpression Callee { get; } = callee;

    public IReadOnlyList<TemplateExpression> Arguments { get; } = arguments;

    /// <summary>The named arguments in order; a name may come twice, then the first counts, as in handlebars.js.</summary>
    public IReadOnlyList<HashArgument> Hash { get; } = hash;

    public bool HasArguments => Arguments.Count > 0 || Hash.Count > 0;
}

/// <summary>A named argument: <c>name=value</c>.</summary>
internal sealed record HashArgument(string Name, TemplateExpression Value, SourcePosition Position);
