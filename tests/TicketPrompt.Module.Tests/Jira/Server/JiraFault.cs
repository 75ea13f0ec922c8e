namespace TicketPrompt.JiraTests;

/// <summary>What goes wrong on the way.</summary>
internal enum JiraFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is reset before an answer.</summary>
    Reset,

    /// <summary>Nothing ever comes.</summary>
    Hang,

    /// <summary>The connection is closed before the promised end of the body.</summary>
    CutOff,

    /// <summary>The body goes on for ever, a byte at a time.</summary>
    Drip,
}
