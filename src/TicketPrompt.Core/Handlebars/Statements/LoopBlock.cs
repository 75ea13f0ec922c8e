using HandlebarsDotNet;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Statements;

/// <summary>A block that can render its body many times.</summary>
internal abstract class LoopBlock(TemplateLocation location, BoundBody body, BoundBody inverse) : BlockStatement(location, body, inverse)
{
    protected int RenderList(Renderer renderer, in BlockHelperOptions parts, IReadOnlyList<object?> list)
    {
        int count = list.Count;
        DataFrame data = new(renderer.Names.Data);
        for (int i = 0; i < count; i++)
        {
            object? item = list[i];
            data.MoveTo(i, null, count);
            Render(renderer, parts, data, item, Body.HasBlockParams ? [item, i] : null);
        }

        return count;
    }

    protected int RenderObject(Renderer renderer, in BlockHelperOptions parts, object fields)
    {
        IReadOnlyList<string> names = [.. TemplateValue.NamesOf(fields)];
        DataFrame data = new(renderer.Names.Data);
        for (int i = 0; i < names.Count; i++)
        {
            TemplateValue.TryGet(fields, names[i], out object? item);
            data.MoveTo(i, names[i], names.Count);
            Render(renderer, parts, data, item, Body.HasBlockParams ? [item, names[i]] : null);
        }

        return names.Count;
    }

    private void Render(Renderer renderer, in BlockHelperOptions parts, DataFrame data, object? item, object?[]? blockParams)
    {
        renderer.Step();
        RenderBody(renderer, parts, item, data, blockParams);
    }
}

/// <summary><c>{{#each value}}</c>: renders its body for every element of a list or value of an object.</summary>
internal sealed class EachBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : LoopBlock(location, body, inverse)
{
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

/// <summary>
/// <c>{{#name}}</c> where the name is a value's: a loop over a list, the body once in the same context for true, the else for
/// false, null and an empty list, and the body with the value as context for anything else, 0 and the empty text among them
/// (handlebars.js's blockHelperMissing).
/// </summary>
internal sealed class SectionBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : LoopBlock(location, body, inverse)
{
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
                RenderBody(renderer, parts, context, renderer.Names.Data, []);
                break;
        }
    }
}
