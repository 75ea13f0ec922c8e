namespace TicketPrompt.Templates.Syntax;

/// <summary>Which partial a call means.</summary>
/// <param name="Name">Its name; null when an expression tells it at rendering.</param>
/// <param name="Expression">The expression that tells the name.</param>
/// <param name="Position">Where the name or expression starts.</param>
internal sealed record PartialTarget(string? Name, CallExpression? Expression, SourcePosition Position)
{
    /// <summary>The name of the block that a partial was called with.</summary>
    public const string PartialBlock = "@partial-block";
}
