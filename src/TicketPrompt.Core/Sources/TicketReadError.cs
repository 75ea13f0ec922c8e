namespace TicketPrompt.Sources;

/// <summary>One thing that could not be read as a ticket. What came before it and what comes after it is read all the same.</summary>
/// <param name="Message">What is wrong, where, and what was looked for: whole sentences that begin with the place, if it is a file.</param>
/// <param name="Remedy">What the user can do: a sentence.</param>
internal sealed record TicketReadError(TicketReadCode Code, string Message, string Remedy)
{
    /// <summary>The file's path as it was given; null when the ticket came from no file.</summary>
    public string? Path { get; init; }

    /// <summary>The line in the file, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The column in that line, from 1; null when it is not known.</summary>
    public int? Column { get; init; }

    /// <summary>The source line with a caret below the column; null when it is not known.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The same error with its place in a file, which its message then begins with: <c>tickets.jsonl:7: ...</c>.</summary>
    public TicketReadError At(string path, int? line, int? column = null) => this with
    {
        Path = path,
        Line = line,
        Column = column,
        Message = FormattableString.Invariant($"{path}{(line is null ? "" : $":{line}")}{(column is null ? "" : $":{column}")}: {Message}"),
    };
}

/// <summary>Why something could not be read as tickets; the names are those of the error ids that users see.</summary>
internal enum TicketReadCode
{
    /// <summary>What is there is no ticket, or no valid text of its format.</summary>
    TicketUnreadable,

    /// <summary>What is there breaks a limit of size or nesting.</summary>
    TicketLimit,

    /// <summary>The file's ending names no format that is read, or its bytes are no text.</summary>
    UnsupportedFile,
}
