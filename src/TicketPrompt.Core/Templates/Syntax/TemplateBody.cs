namespace TicketPrompt.Templates.Syntax;

/// <summary>A whole template, or the inside of a block up to its end or its else.</summary>
/// <param name="nodes">What it holds, in order.</param>
/// <param name="blockParams">The names that its block gives it: <c>as |item index|</c>.</param>
/// <param name="isElseIf">Whether it is the <c>{{else if}}</c> of a block and holds that block only.</param>
internal sealed class TemplateBody(IReadOnlyList<TemplateNode> nodes, IReadOnlyList<string> blockParams, bool isElseIf = false)
{
    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<TemplateNode> Nodes { get; } = nodes;

    /// <summary>The names that its block gives it.</summary>
    public IReadOnlyList<string> BlockParams { get; } = blockParams;

    /// <summary>Whether it is the <c>{{else if}}</c> of a block and holds that block only.</summary>
    public bool IsElseIf { get; } = isElseIf;
}
