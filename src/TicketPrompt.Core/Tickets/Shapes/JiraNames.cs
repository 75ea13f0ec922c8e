using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// The display names of Jira's custom fields (<c>expand=names</c>), of a page or of one issue, turned round once: which ids
/// have a display name. Immutable.
/// </summary>
internal sealed class JiraNames
{
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.OrdinalIgnoreCase);

    private JiraNames(SourceValue names)
    {
        List<string> displayNames = [];
        foreach (string id in names.Names)
        {
            if (!IsCustom(id) || names[id].Raw is not string { Length: > 0 } displayName)
            {
                continue;
            }

            if (!_ids.TryGetValue(displayName, out List<string>? ids))
            {
                _ids.Add(displayName, ids = []);
                displayNames.Add(displayName);
            }

            ids.Add(id);
        }

        DisplayNames = displayNames;
    }

    /// <summary>The display names in the source's order, each once.</summary>
    public IReadOnlyList<string> DisplayNames { get; }

    /// <summary>Reads a <c>names</c> object; null when there is none, or nothing in it.</summary>
    public static JiraNames? Of(SourceValue names) => names.Names.Any() ? new JiraNames(names) : null;

    /// <summary>Whether an id is a custom field's.</summary>
    public static bool IsCustom(string id) => id.StartsWith("customfield_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The custom fields of that display name, compared without case. There can be several.</summary>
    public IReadOnlyList<string> IdsOf(string displayName) => _ids.TryGetValue(displayName, out List<string>? ids) ? ids : [];
}
