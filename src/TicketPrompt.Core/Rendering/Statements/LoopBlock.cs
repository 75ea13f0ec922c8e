using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>A block that can render its body many times.</summary>
internal abstract class LoopBlock(TemplateLocation location, BoundBody body, BoundBody inverse) : BlockStatement(location, body, inverse)
{
    /// <summary>Renders the body for every element.</summary>
    /// <returns>How many there were.</returns>
    protected int RenderList(Renderer renderer, in BlockHelperOptions parts, IReadOnlyList<object?> list)
    {
        int count = list.Count;
        DataFrame data = new(renderer.Registers.Data);
        for (int i = 0; i < count; i++)
        {
            object? item = list[i];
            data.MoveTo(i, null, count);
            Render(renderer, parts, data, item, Body.HasBlockParams ? [item, i] : null);
        }

        return count;
    }

    /// <summary>Renders the body for every value of an object.</summary>
    /// <returns>How many there were.</returns>
    protected int RenderObject(Renderer renderer, in BlockHelperOptions parts, object fields)
    {
        IReadOnlyList<string> names = [.. TemplateValue.NamesOf(fields)];
        DataFrame data = new(renderer.Registers.Data);
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
