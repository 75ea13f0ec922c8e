using System.Collections.ObjectModel;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Jira's custom fields once more in Fields, under their display names and as a person reads them: an option's <c>value</c>,
/// a user's <c>displayName</c>, a version's <c>name</c>.
/// </summary>
internal sealed class JiraDisplayNames : IExtraFields
{
    private static readonly string[] Readable = ["value", "displayName", "name"];

    /// <inheritdoc/>
    public IEnumerable<string> Names(MappedTicket ticket)
    {
        SourceValue fields = ticket.Source["fields"];
        return ticket.Names?.DisplayNames.Where(name => FieldOf(ticket.Names, fields, name).Kind != SourceKind.Missing) ?? [];
    }

    /// <inheritdoc/>
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

    private static SourceValue ReadingOf(SourceValue value)
    {
        if (value.HasProperties && !AdfDocument.IsMatch(value))
        {
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
