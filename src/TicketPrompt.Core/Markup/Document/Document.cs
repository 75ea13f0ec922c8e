namespace TicketPrompt.Markup;

/// <summary>
/// A rich text of any tracker, as GitHub-flavoured Markdown's constructs and nothing else. Immutable; made by
/// <see cref="DocumentBuilder"/>, printed by <see cref="MarkdownWriter"/>.
/// </summary>
/// <param name="Blocks">The blocks in order; empty when the source says nothing.</param>
/// <remarks>Nested at most <see cref="DocumentBuilder.MaxDepth"/> deep, so that whoever walks a tree may recurse.</remarks>
internal sealed record Document(IReadOnlyList<Block> Blocks);
