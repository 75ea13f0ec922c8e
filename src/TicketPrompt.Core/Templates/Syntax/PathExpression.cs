namespace TicketPrompt.Templates.Syntax;

/// <summary>A path to a value: <c>ticket.key</c>, <c>../name</c>, <c>@index</c>, <c>this</c>.</summary>
internal sealed class PathExpression : TemplateExpression
{
    /// <summary>A path.</summary>
    /// <param name="position">Where it starts.</param>
    /// <param name="original">How it is written, without brackets around names.</param>
    /// <param name="isData">Whether it starts with <c>@</c>.</param>
    /// <param name="depth">How many <c>../</c> it has.</param>
    /// <param name="names">The names to follow; none for <c>this</c> and <c>..</c>.</param>
    public PathExpression(SourcePosition position, string original, bool isData, int depth, IReadOnlyList<string> names)
        : base(position)
    {
        Original = original;
        IsData = isData;
        Depth = depth;
        Names = names;
        IsScoped = StartsOrMentionsThis(original);
    }

    /// <summary>How it is written, without brackets around names.</summary>
    public string Original { get; }

    /// <summary>Whether it starts with <c>@</c>.</summary>
    public bool IsData { get; }

    /// <summary>How many <c>../</c> it has.</summary>
    public int Depth { get; }

    /// <summary>The names to follow; none for <c>this</c> and <c>..</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether it says that it means the context, so that it is neither a block parameter nor a helper: <c>this.name</c>, <c>./name</c>.</summary>
    public bool IsScoped { get; }

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
