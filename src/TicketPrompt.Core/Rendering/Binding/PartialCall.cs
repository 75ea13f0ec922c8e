namespace TicketPrompt.Rendering.Binding;

/// <summary>A call of a partial.</summary>
internal sealed class PartialCall
{
    /// <summary>The partial's name; null when <see cref="DynamicName"/> tells it.</summary>
    public string? Name { get; init; }

    /// <summary>The expression whose value is the name.</summary>
    public Operand? DynamicName { get; init; }

    /// <summary>The context that it gets; null for the current one.</summary>
    public Operand? Context { get; init; }

    /// <summary>The values that are added to the context.</summary>
    public NamedOperand[] Hash { get; init; } = [];

    /// <summary>What each of its lines starts with.</summary>
    public string Indent { get; init; } = "";

    /// <summary>The block that it is called with.</summary>
    public BoundBody? Block { get; init; }

    /// <summary>Finds a partial that is not an inline one.</summary>
    public Func<string, BoundTemplate?> Find { get; init; } = _ => null;

    /// <summary>The message that there is no partial of that name.</summary>
    public Func<string, string> NotFound { get; init; } = name => $"There is no partial {name}.";
}
