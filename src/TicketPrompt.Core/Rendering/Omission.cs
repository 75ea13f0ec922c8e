namespace TicketPrompt;

/// <summary>A part of a ticket that was left out of a prompt to keep it within its token budget.</summary>
public sealed record Omission
{
    /// <summary>The ticket's field, as a template names it: <c>comments</c>, <c>description</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>What was left out: elements of a list, or the end of a text.</summary>
    public OmissionKind Kind { get; init; }

    /// <summary>How many elements, or tokens of a text, are in the prompt.</summary>
    public int Kept { get; init; }

    /// <summary>How many there were.</summary>
    public int Total { get; init; }

    /// <summary>About how many tokens were left out.</summary>
    public int Tokens { get; init; }
}
