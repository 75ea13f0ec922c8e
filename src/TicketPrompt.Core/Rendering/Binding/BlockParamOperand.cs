using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A path from a block parameter: <c>comment.author</c> in <c>{{#each comments as |comment|}}</c>.</summary>
/// <param name="path">The path.</param>
/// <param name="level">How many blocks with block parameters lie between.</param>
/// <param name="index">Which of the block's parameters.</param>
/// <param name="location">Where it stands.</param>
/// <param name="optional">Whether it may resolve to nothing in a strict rendering too.</param>
internal sealed class BlockParamOperand(PathExpression path, int level, int index, TemplateLocation location, bool optional)
    : VariableOperand(path, location, optional)
{
    /// <inheritdoc/>
    public override bool TryGet(Renderer renderer, out object? value)
    {
        BlockParamScope scope = renderer.Registers.BlockParams!;
        for (int i = 0; i < level; i++)
        {
            scope = scope.Outer!;
        }

        if (scope.Values is null)
        {
            throw new TemplateRenderException(
                TemplateErrorCode.RenderFailed,
                $"{Names[0]} has no value: this block gives its block parameters none. Only each, with and a section over a list do.",
                Location);
        }

        value = null;
        return index < scope.Values.Length && Follow(scope.Values[index], 1, out value);
    }
}
