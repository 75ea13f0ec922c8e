namespace TicketPrompt.Sources.Files;

/// <summary>Reads the records of a file one by one.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="FileReadException">The next record cannot be read.</exception>
    public abstract FileItem? Next();

    public abstract void Dispose();
}

/// <summary>One record of a file: a ticket, or a container of tickets that was small enough to be read at once.</summary>
internal sealed record FileItem
{
    /// <summary>What was read; missing when there is an <see cref="Error"/>.</summary>
    public SourceValue Value { get; init; }

    /// <summary>The line on which the record starts, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    public RecordForm Form { get; init; }

    /// <summary>What stands beside the list that the record is of, such as the display names of Jira's fields; missing where nothing does.</summary>
    public SourceValue Page { get; init; }

    public TicketReadError? Error { get; init; }
}

/// <summary>What a file's format tells about the records in it.</summary>
internal enum RecordForm
{
    /// <summary>They can be of any shape.</summary>
    Any,
    JiraCsv,
    JiraXml,
}

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

    /// <summary>The source line with a caret below the column; null when it is not known.</summary>
    public string? Excerpt { get; init; }

    /// <summary>True when the records after this one can still be read.</summary>
    public bool CanGoOn { get; init; }
}
