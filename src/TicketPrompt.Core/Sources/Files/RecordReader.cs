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

    public RecordLayout Layout { get; init; }

    /// <summary>The display names of Jira's fields that the page around the record gives; missing where there are none.</summary>
    public SourceValue Names { get; init; }

    public TicketReadError? Error { get; init; }
}

/// <summary>What a file's format tells about the records in it.</summary>
internal enum RecordLayout
{
    Any,
    JiraCsv,
    JiraXml,
}

/// <summary>What a file reader must know of containers to read the tickets in a long list one by one.</summary>
/// <param name="Names">The properties whose list may hold tickets.</param>
/// <param name="Find">Which of an object's properties holds its tickets, null when the object is a ticket itself. A list that
/// is read later is stood for by its first element.</param>
internal sealed record ContainerRules(IReadOnlyList<string> Names, Func<SourceValue, string?> Find);

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
