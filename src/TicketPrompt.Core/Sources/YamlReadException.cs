namespace TicketPrompt.Sources;

/// <summary>A text is no YAML that we read.</summary>
/// <param name="reason">What is wrong, without place and without a full stop.</param>
internal sealed class YamlReadException(string reason, int line, int column) : Exception(reason)
{
    /// <summary>The line in the text, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column in the line, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>True when the text breaks a limit of ours rather than YAML's grammar.</summary>
    public bool IsLimit { get; init; }
}
