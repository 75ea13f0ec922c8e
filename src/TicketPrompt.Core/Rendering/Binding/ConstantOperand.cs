namespace TicketPrompt.Rendering.Binding;

/// <summary>A literal.</summary>
internal sealed class ConstantOperand(object? value) : Operand
{
    /// <summary>A string, double or bool, or null.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    public override bool TryGet(Renderer renderer, out object? result)
    {
        result = Value;
        return true;
    }
}
