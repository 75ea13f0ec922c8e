namespace TicketPrompt.Sources.Files;

/// <summary>A place in a file cannot be read.</summary>
/// <param name="reason">What is wrong: a sentence without the place.</param>
internal sealed class FileReadException(TicketReadCode code, string reason, string remedy) : Exception(reason)
{
    public TicketReadCode Code { get; } = code;

    public string Remedy { get; } = remedy;

    /// <summary>The line, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1; null when it is not known.</summary>
    public int? Column { get; init; }

    /// <summary>True when the records after this one can still be read.</summary>
    public bool CanGoOn { get; init; }
}
