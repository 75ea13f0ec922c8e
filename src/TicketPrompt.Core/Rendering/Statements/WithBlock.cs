using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary><c>{{#with value}}</c>: renders its body with the value as context, unless the value is empty.</summary>
internal sealed class WithBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : BlockStatement(location, body, inverse)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        object? context = value.Get(renderer);
        if (TemplateValue.IsEmpty(context))
        {
            RenderInverse(renderer, parts);
        }
        else
        {
            RenderBody(renderer, parts, context, renderer.Registers.Data, Body.HasBlockParams ? [context] : null);
        }
    }
}
