using TicketPrompt.Markup;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Finds what Jira sites keep in custom fields: by display name where the answer has <c>names</c>, else by the ids that most
/// Cloud sites have, or by the value's form.
/// </summary>
/// <param name="fieldsIn">The property whose members are the fields; null where they are the issue's own properties.</param>
internal sealed class JiraCustomFields(string? fieldsIn)
{
    private static readonly string[] StoryPointNames = ["Story Points", "Story point estimate"];
    private static readonly string[] StoryPointIds = ["customfield_10016", "customfield_10028"];

    public object? StoryPoints(SourceValue source, MappedTicket ticket)
    {
        return ticket.Names is { } names
            ? First(ticket, StoryPointNames.SelectMany(names.IdsOf), value => NumberOf(value))
            : First(ticket, StoryPointIds, Guessed);
    }

    // On this site the id may be another field's: nothing to warn of, but good to know.
    private static object? Guessed(SourceValue value)
    {
        double? points = TryNumber(value);
        if (points is null)
        {
            value.Report(FindingKind.WrongKind, level: FindingLevel.Information);
        }

        return points;
    }

    public object? Sprint(SourceValue source, MappedTicket ticket)
    {
        SourceValue fields = FieldsOf(ticket);
        IEnumerable<string> ids = ticket.Names is { } names
            ? names.IdsOf("Sprint")
            : fields.Names.Where(name => JiraNames.IsCustom(name) && JiraSprint.IsMatch(fields[name]));
        return First(ticket, ids, JiraSprint.Of);
    }

    public object? AcceptanceCriteria(SourceValue source, MappedTicket ticket) =>
        First(ticket, ticket.Names?.IdsOf("Acceptance Criteria") ?? [], value => RichTextOf(value, MarkupFormat.Wiki));

    /// <summary>The key of the epic, for issues from before epics became parents.</summary>
    public string? EpicLink(MappedTicket ticket) =>
        (string?)First(ticket, ticket.Names?.IdsOf("Epic Link") ?? [], value => TextOf(value.HasProperties ? value["key"] : value));

    private SourceValue FieldsOf(MappedTicket ticket) => fieldsIn is null ? ticket.Source : ticket.Source[fieldsIn];

    private object? First(MappedTicket ticket, IEnumerable<string> ids, Func<SourceValue, object?> convert)
    {
        SourceValue fields = FieldsOf(ticket);
        foreach (string id in ids)
        {
            if (fields[id] is { IsThere: true } value && convert(value) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
