namespace TicketPrompt.Sources.Files;

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
