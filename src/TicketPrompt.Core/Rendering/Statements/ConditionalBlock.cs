using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>Renders its body when a condition holds, else its else: <c>if</c>, <c>unless</c>, <c>ifEquals</c>, <c>unlessEquals</c>.</summary>
internal sealed class ConditionalBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Func<Renderer, bool> condition)
    : BlockStatement(location, body, inverse)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        if (condition(renderer))
        {
            RenderBody(renderer, parts);
        }
        else
        {
            RenderInverse(renderer, parts);
        }
    }
}
