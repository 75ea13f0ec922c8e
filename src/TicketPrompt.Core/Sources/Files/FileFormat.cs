namespace TicketPrompt.Sources.Files;

/// <summary>The formats of ticket files, told by the file name's ending.</summary>
internal enum FileFormat
{
    /// <summary>One JSON document (<c>.json</c>).</summary>
    Json,

    /// <summary>A JSON document a line (<c>.jsonl</c>, <c>.ndjson</c>).</summary>
    JsonLines,

    /// <summary>YAML documents (<c>.yaml</c>, <c>.yml</c>).</summary>
    Yaml,

    /// <summary>Comma-separated values, such as Jira's export (<c>.csv</c>).</summary>
    Csv,

    /// <summary>Jira's XML export (<c>.xml</c>).</summary>
    Xml,
}
