using TicketPrompt.Markup;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Finds what Jira sites keep in custom fields: by the type that <c>schema</c> tells, which is the same in every language, then by
/// display name, then by the ids that most Cloud sites have, or by the value's form.
/// </summary>
/// <remarks>The types are those of Jira Software's own fields, as its REST API documents and shows them
/// (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/).</remarks>
/// <param name="fieldsIn">The property whose members are the fields; null where they are the issue's own properties.</param>
internal sealed class JiraCustomFields(string? fieldsIn)
{
    public const string StoryPointType = "com.pyxis.greenhopper.jira:jsw-story-points";
    public const string SprintType = "com.pyxis.greenhopper.jira:gh-sprint";
    public const string EpicLinkType = "com.pyxis.greenhopper.jira:gh-epic-link";

    private static readonly string[] StoryPointNames = ["Story Points", "Story point estimate"];
    private static readonly string[] StoryPointIds = ["customfield_10016", "customfield_10028"];

    // What a field of story points is called in other languages holds one of these.
    private static readonly string[] StoryPointWords = ["story", "point", "punkt", "punto", "ponto", "historia", "história", "ストーリー", "故事", "스토리", "стори"];

    // The name of a field that people make themselves, as they would call it.
    private static readonly string[] CriteriaNames =
    [
        "Acceptance Criteria", "Akzeptanzkriterien", "Abnahmekriterien", "Critères d'acceptation", "Criterios de aceptación", "Critérios de aceitação",
        "Critérios de aceite", "Criteri di accettazione", "Acceptatiecriteria", "Kryteria akceptacji", "Критерии приемки", "受け入れ基準", "受入基準", "验收标准", "驗收標準", "인수 조건",
    ];

    public object? StoryPoints(SourceValue source, MappedTicket ticket)
    {
        if (ticket.Names is not { } names)
        {
            return First(ticket, StoryPointIds, Guessed);
        }

        return First(ticket, names.IdsOfType(StoryPointType), value => NumberOf(value))
            ?? First(ticket, StoryPointNames.SelectMany(names.IdsOf), value => NumberOf(value))
            ?? First(ticket, StoryPointIds.Where(id => MayBePoints(names, id)), Guessed);
    }

    public object? Sprint(SourceValue source, MappedTicket ticket)
    {
        SourceValue fields = FieldsOf(ticket);
        IEnumerable<string> known = ticket.Names is { } names ? names.IdsOfType(SprintType).Concat(names.IdsOf("Sprint")) : [];
        return First(ticket, known, JiraSprint.Of)
            ?? First(ticket, fields.Names.Where(name => JiraNames.IsCustom(name) && JiraSprint.IsMatch(fields[name])), JiraSprint.Of);
    }

    public object? AcceptanceCriteria(SourceValue source, MappedTicket ticket) => ticket.Names is not { } names ? null
        : First(ticket, CriteriaNames.SelectMany(names.IdsOf), value => RichTextOf(value, MarkupFormat.Wiki));

    /// <summary>The key of the epic, for issues from before epics became parents.</summary>
    public string? EpicLink(MappedTicket ticket) => ticket.Names is not { } names ? null
        : (string?)First(ticket, names.IdsOfType(EpicLinkType).Concat(names.IdsOf("Epic Link")), value => TextOf(value.HasProperties ? value["key"] : value));

    // Another field of that id has another type, or is called something else.
    private static bool MayBePoints(JiraNames names, string id) =>
        names.TypeOf(id) is null or "com.atlassian.jira.plugin.system.customfieldtypes:float"
        && (names.NameOf(id) is not { } name || StoryPointWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

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
