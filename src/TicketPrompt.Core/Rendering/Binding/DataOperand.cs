using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A path from an <c>@</c> variable: <c>@index</c>, <c>@root.ticket.key</c>, <c>@../first</c>.</summary>
internal sealed class DataOperand(PathExpression path, TemplateLocation location, bool optional) : VariableOperand(path, location, optional)
{
    /// <inheritdoc/>
    public override bool TryGet(Renderer renderer, out object? value)
    {
        DataFrame? frame = renderer.Registers.Data;
        for (int i = 0; i < Path.Depth && frame is not null; i++)
        {
            frame = frame.Outer;
        }

        value = null;
        if (frame is null || !frame.TryGet(Names[0], out value))
        {
            return false;
        }

        // handlebars.js joins these steps by &&: a value that is not true is the result, whatever follows.
        for (int i = 1; i < Names.Length && TemplateValue.IsTrue(value); i++)
        {
            if (!TemplateValue.TryGet(value, Names[i], out value))
            {
                return false;
            }
        }

        return true;
    }
}
