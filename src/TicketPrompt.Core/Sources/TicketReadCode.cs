namespace TicketPrompt.Sources;

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
