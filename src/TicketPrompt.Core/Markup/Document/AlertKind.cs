namespace TicketPrompt.Markup;

/// <summary>The kinds of <see cref="Alert"/> that GFM knows.</summary>
internal enum AlertKind
{
    /// <summary>Good to know (Jira: info).</summary>
    Note,

    /// <summary>A hint, or a success.</summary>
    Tip,

    /// <summary>Needed to succeed (Jira: note).</summary>
    Important,

    /// <summary>Something may go wrong.</summary>
    Warning,

    /// <summary>Something has gone or will go wrong (Jira: error).</summary>
    Caution,
}
