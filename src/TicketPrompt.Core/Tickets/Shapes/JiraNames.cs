using System.Collections.ObjectModel;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// What an answer tells of Jira's custom fields (<c>expand=names,schema</c>), on a page or in one issue, turned round once: which
/// ids have a display name, and which a type. Immutable.
/// </summary>
internal sealed class JiraNames
{
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _idsOfType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);

    private JiraNames(SourceValue names, SourceValue schema)
    {
        foreach (string id in schema.Names)
        {
            if (IsCustom(id) && schema[id]["custom"].Raw is string { Length: > 0 } type)
            {
                _types[id] = type;
                Add(_idsOfType, type, id);
            }
        }

        List<string> displayNames = [];
        foreach (string id in names.Names)
        {
            if (!IsCustom(id) || names[id].Raw is not string { Length: > 0 } displayName)
            {
                continue;
            }

            if (Add(_ids, displayName, id))
            {
                displayNames.Add(displayName);
            }

            _names[id] = displayName;
        }

        DisplayNames = displayNames;
    }

    /// <summary>The display names in the source's order, each once.</summary>
    public IReadOnlyList<string> DisplayNames { get; }

    /// <summary>Reads what stands beside a list of issues, or in one issue; null where nothing does.</summary>
    public static JiraNames? OfPage(SourceValue page)
    {
        SourceValue names = page["names"];
        SourceValue schema = page["schema"];
        return names.Names.Any() || schema.Names.Any() ? new JiraNames(names, schema) : null;
    }

    // True for the first id under a name.
    private static bool Add(Dictionary<string, List<string>> ids, string name, string id)
    {
        bool isFirst = !ids.TryGetValue(name, out List<string>? known);
        if (isFirst)
        {
            ids.Add(name, known = []);
        }

        known!.Add(id);
        return isFirst;
    }

    /// <summary>Whether an id is a custom field's.</summary>
    public static bool IsCustom(string id) => id.StartsWith("customfield_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The custom fields of a type, which is the same in every language.</summary>
    public IReadOnlyList<string> IdsOfType(string type) => _idsOfType.TryGetValue(type, out List<string>? ids) ? ids : [];

    /// <summary>The display name of a custom field; null where the answer has none.</summary>
    public string? NameOf(string id) => _names.TryGetValue(id, out string? name) ? name : null;

    /// <summary>The type of a custom field, such as <c>com.pyxis.greenhopper.jira:gh-sprint</c>; null where the answer does not tell.</summary>
    public string? TypeOf(string id) => _types.TryGetValue(id, out string? type) ? type : null;

    /// <summary>The custom fields of that display name, compared without case. There can be several.</summary>
    public IReadOnlyList<string> IdsOf(string displayName) => _ids.TryGetValue(displayName, out List<string>? ids) ? ids : [];
}

/// <summary>
/// Jira's custom fields once more in Fields, under their display names and as a person reads them: an option's <c>value</c>,
/// a user's <c>displayName</c>, a version's <c>name</c>.
/// </summary>
internal sealed class JiraDisplayNames : IExtraFields
{
    private static readonly string[] Readable = ["value", "displayName", "name"];

    public IEnumerable<string> Names(MappedTicket ticket)
    {
        SourceValue fields = ticket.Source["fields"];
        return ticket.Names?.DisplayNames.Where(name => FieldOf(ticket.Names, fields, name).Kind != SourceKind.Missing) ?? [];
    }

    public bool TryGet(MappedTicket ticket, string name, Func<SourceValue, object?> copy, out object? value)
    {
        SourceValue field = ticket.Names is null ? SourceValue.Missing : FieldOf(ticket.Names, ticket.Source["fields"], name);
        value = field.Kind == SourceKind.List
            ? new ReadOnlyCollection<object?>(field.AsList().Select(element => copy(ReadingOf(element))).ToList())
            : copy(ReadingOf(field));
        return field.Kind != SourceKind.Missing;
    }

    // Of several custom fields with one name the first that is not empty.
    private static SourceValue FieldOf(JiraNames names, SourceValue fields, string name)
    {
        SourceValue found = SourceValue.Missing;
        foreach (string id in names.IdsOf(name))
        {
            SourceValue value = fields[id];
            found = found.IsThere || value.Kind == SourceKind.Missing ? found : value;
        }

        return found;
    }

    // A cascading select's two levels, how long a service agreement has left, a request's type, an asset.
    private static string? Composed(SourceValue value)
    {
        if (value["child"]["value"].Text is { } child && value["value"].Text is { } parent)
        {
            return parent + " - " + child;
        }

        if (value["ongoingCycle"]["remainingTime"]["friendly"].Text is { } left)
        {
            return value["ongoingCycle"]["breached"].Raw is true ? left + " (breached)" : left;
        }

        if (value["completedCycles"].AsList().LastOrDefault() is { IsThere: true } last && last["elapsedTime"]["friendly"].Text is { } took)
        {
            return last["breached"].Raw is true ? took + " (breached)" : took;
        }

        return value["requestType"]["name"].Text ?? (value["objectKey"].HasValue ? value["label"].Text : null);
    }

    private static SourceValue ReadingOf(SourceValue value)
    {
        if (value.HasProperties && !Conversions.IsDocument(value))
        {
            if (Composed(value) is { } composed)
            {
                return PlainReader.Wrap(composed);
            }

            foreach (string name in Readable)
            {
                if (value[name] is { HasValue: true } readable)
                {
                    return readable;
                }
            }
        }

        return value;
    }
}
