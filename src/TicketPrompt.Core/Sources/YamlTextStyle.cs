namespace TicketPrompt.Sources;

/// <summary>How a YAML scalar is written, as far as it matters for finding a place of its text in the file.</summary>
internal enum YamlTextStyle
{
    /// <summary>Unquoted or quoted: the text begins where the value does.</summary>
    Flow,

    /// <summary>After <c>|</c>: the text's lines are the file's next lines.</summary>
    Literal,

    /// <summary>After <c>&gt;</c>: lines are joined, so only the block's start is known.</summary>
    Folded,
}
