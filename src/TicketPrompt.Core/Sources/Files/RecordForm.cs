namespace TicketPrompt.Sources.Files;

/// <summary>What a file's format tells about the records in it.</summary>
internal enum RecordForm
{
    /// <summary>Nothing: they can be of any shape.</summary>
    Any,

    /// <summary>Rows of Jira's CSV export.</summary>
    JiraCsv,

    /// <summary>Items of Jira's XML (RSS) export.</summary>
    JiraXml,
}
