namespace TicketPrompt.Markup.Html;

/// <summary>What a div is by its class.</summary>
internal enum PanelRole
{
    /// <summary>A div.</summary>
    None,

    /// <summary>A panel of no kind.</summary>
    Panel,

    /// <summary>The title of a panel or code block.</summary>
    Title,

    /// <summary>A panel that informs.</summary>
    Note,

    /// <summary>A panel with a note.</summary>
    Important,

    /// <summary>A panel with a tip.</summary>
    Tip,

    /// <summary>A panel that warns.</summary>
    Warning,

    /// <summary>A panel with an error.</summary>
    Caution,
}
