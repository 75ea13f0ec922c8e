using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>Something in a tag that has a value when it is rendered.</summary>
internal abstract class Operand
{
    /// <returns>False, and a null value, when the operand is a variable that resolves to nothing.</returns>
    public abstract bool TryGet(Renderer renderer, out object? value);

    /// <summary>The value; null when there is none.</summary>
    /// <exception cref="TemplateRenderException">There is none, the rendering is strict, and the operand's place is not exempt from that.</exception>
    public virtual object? Get(Renderer renderer)
    {
        TryGet(renderer, out object? value);
        return value;
    }
}

/// <summary>A named argument.</summary>
internal sealed record NamedOperand(string Name, Operand Value);

/// <summary>A literal.</summary>
internal sealed class ConstantOperand(object? value) : Operand
{
    private readonly bool _mayOpen = value is string text && HtmlBlock.HasRawStart(text);

    /// <summary>A string, double or bool, or null.</summary>
    public object? Value { get; } = value;

    public override bool TryGet(Renderer renderer, out object? result)
    {
        result = Value;
        if (_mayOpen)
        {
            // A partial may print it like a ticket's text: {{> code fence="```"}}.
            renderer.OwnTexts?.AddLiteral(Value!);
        }

        return true;
    }
}

/// <summary>The result of a helper.</summary>
internal sealed class HelperOperand(HelperCall call) : Operand
{
    public override bool TryGet(Renderer renderer, out object? value)
    {
        renderer.Step();
        value = call.Definition.Value!(call, renderer);
        return true;
    }
}
