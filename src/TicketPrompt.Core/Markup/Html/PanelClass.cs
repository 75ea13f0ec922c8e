namespace TicketPrompt.Markup.Html;

/// <summary>The classes of Jira's and Confluence's panels.</summary>
internal static class PanelClass
{
    // The first that an element has counts: a code block's div has the class panel too, and the code is in its pre.
    private static readonly (string Class, PanelRole Role)[] Rows =
    [
        ("panelHeader", PanelRole.Title),
        ("codeHeader", PanelRole.Title),
        ("code", PanelRole.None),
        ("preformatted", PanelRole.None),
        ("panel", PanelRole.Panel),
        ("confluence-information-macro-information", PanelRole.Note),
        ("confluence-information-macro-note", PanelRole.Important),
        ("confluence-information-macro-tip", PanelRole.Tip),
        ("confluence-information-macro-warning", PanelRole.Warning),
        ("aui-message-info", PanelRole.Note),
        ("aui-message-success", PanelRole.Tip),
        ("aui-message-warning", PanelRole.Warning),
        ("aui-message-error", PanelRole.Caution),
        ("infoMacro", PanelRole.Note),
        ("noteMacro", PanelRole.Important),
        ("tipMacro", PanelRole.Tip),
        ("warningMacro", PanelRole.Warning),
    ];

    /// <summary>What an element is by its classes.</summary>
    public static PanelRole RoleOf(ClassList classes)
    {
        if (classes.Names.Count > 0)
        {
            foreach ((string name, PanelRole role) in Rows)
            {
                if (classes.Has(name))
                {
                    return role;
                }
            }
        }

        return PanelRole.None;
    }

    /// <summary>The kind of alert that a role is; null when it is none.</summary>
    public static AlertKind? AlertOf(PanelRole role) => role switch
    {
        PanelRole.Note => AlertKind.Note,
        PanelRole.Important => AlertKind.Important,
        PanelRole.Tip => AlertKind.Tip,
        PanelRole.Warning => AlertKind.Warning,
        PanelRole.Caution => AlertKind.Caution,
        _ => null,
    };
}

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

    Tip,
    Warning,

    /// <summary>A panel with an error.</summary>
    Caution,
}
