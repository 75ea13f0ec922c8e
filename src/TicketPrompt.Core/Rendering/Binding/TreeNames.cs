using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>The partials that a tree calls and those that it defines.</summary>
internal sealed class TreeNames
{
    private readonly List<PartialNode> _partials = [];
    private readonly List<string> _inlines = [];

    /// <summary>Walks a tree.</summary>
    public TreeNames(TemplateTree tree) => Walk(tree.Root);

    /// <summary>The calls of partials.</summary>
    public IReadOnlyList<PartialNode> Partials => _partials;

    /// <summary>The names of inline partials.</summary>
    public IReadOnlyList<string> Inlines => _inlines;

    private void Walk(TemplateBody? body)
    {
        foreach (TemplateNode node in body?.Nodes ?? [])
        {
            switch (node)
            {
                case BlockNode block:
                    Walk(block.Body);
                    Walk(block.Inverse);
                    break;
                case InlinePartialNode inline:
                    _inlines.Add(inline.Name);
                    Walk(inline.Body);
                    break;
                case PartialNode partial:
                    _partials.Add(partial);
                    Walk(partial.Block);
                    break;
            }
        }
    }
}
