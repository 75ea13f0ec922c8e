using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary><c>{{#each value}}</c>: renders its body for every element of a list or value of an object.</summary>
internal sealed class EachBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : LoopBlock(location, body, inverse)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        object? items = value.Get(renderer);
        int rounds = items is IReadOnlyList<object?> list ? RenderList(renderer, parts, list)
            : TemplateValue.KindOf(items) == ValueKind.Object ? RenderObject(renderer, parts, items!)
            : 0;
        if (rounds == 0)
        {
            RenderInverse(renderer, parts);
        }
    }
}
