namespace TicketPrompt.Markup.Html;

/// <summary>The classes of Jira's and Confluence's panels.</summary>
internal static class PanelClass
{
    // The first that an element has counts: a code block's div has the class panel too, and the code is in its pre.
    private static readonly (string Class, PanelRole Role, AlertKind? Alert)[] Rows =
    [
        ("panelHeader", PanelRole.Title, null),
        ("codeHeader", PanelRole.Title, null),
        ("code", PanelRole.None, null),
        ("preformatted", PanelRole.None, null),
        ("panel", PanelRole.Panel, null),
        ("confluence-information-macro-information", PanelRole.Panel, AlertKind.Note),
        ("confluence-information-macro-note", PanelRole.Panel, AlertKind.Important),
        ("confluence-information-macro-tip", PanelRole.Panel, AlertKind.Tip),
        ("confluence-information-macro-warning", PanelRole.Panel, AlertKind.Warning),
        ("aui-message-info", PanelRole.Panel, AlertKind.Note),
        ("aui-message-success", PanelRole.Panel, AlertKind.Tip),
        ("aui-message-warning", PanelRole.Panel, AlertKind.Warning),
        ("aui-message-error", PanelRole.Panel, AlertKind.Caution),
        ("infoMacro", PanelRole.Panel, AlertKind.Note),
        ("noteMacro", PanelRole.Panel, AlertKind.Important),
        ("tipMacro", PanelRole.Panel, AlertKind.Tip),
        ("warningMacro", PanelRole.Panel, AlertKind.Warning),
    ];

    /// <summary>What an element is by its classes; the kind of alert is null for a panel of none.</summary>
    public static (PanelRole Role, AlertKind? Alert) Of(ClassList classes)
    {
        if (classes.Names.Count > 0)
        {
            foreach ((string name, PanelRole role, AlertKind? alert) in Rows)
            {
                if (classes.Has(name))
                {
                    return (role, alert);
                }
            }
        }

        return (PanelRole.None, null);
    }
}

internal enum PanelRole
{
    None,
    Panel,

    /// <summary>The title of a panel or code block.</summary>
    Title,
}
