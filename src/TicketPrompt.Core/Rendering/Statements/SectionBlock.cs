using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>
/// <c>{{#name}}</c> where the name is a value's: a loop over a list, the body once in the same context for true, the else for
/// false, null and an empty list, and the body with the value as context for anything else, 0 and the empty text among them
/// (handlebars.js's blockHelperMissing).
/// </summary>
internal sealed class SectionBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : LoopBlock(location, body, inverse)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        object? context = value.Get(renderer);
        switch (TemplateValue.KindOf(context))
        {
            case ValueKind.List when RenderList(renderer, parts, (IReadOnlyList<object?>)context!) > 0:
                break;
            case ValueKind.List or ValueKind.Null:
            case ValueKind.Boolean when !(bool)context!:
                RenderInverse(renderer, parts);
                break;
            case ValueKind.Boolean:
                RenderBody(renderer, parts);
                break;
            default:
                RenderBody(renderer, parts, context, renderer.Registers.Data, []);
                break;
        }
    }
}
