namespace TicketPrompt.Sources.Files;

/// <summary>A place in a file cannot be read.</summary>
/// <param name="code">Which error it is.</param>
/// <param name="reason">What is wrong: a sentence without the place.</param>
/// <param name="remedy">What the user can do: a sentence.</param>
internal sealed class FileReadException(TicketReadCode code, string reason, string remedy) : Exception(reason)
{
    /// <summary>Which error it is.</summary>
    public TicketReadCode Code { get; } = code;

    /// <summary>What the user can do.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The line, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1; null when it is not known.</summary>
    public int? Column { get; init; }

    /// <summary>True when the records after this one can still be read.</summary>
    public bool CanGoOn { get; init; }
}
