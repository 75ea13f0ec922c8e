using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Trackers.Jira;

/// <summary>A page of a search's result.</summary>
/// <param name="Issues">The issues in order, as Jira sent them.</param>
/// <param name="Names">The fields' display names; null when there are none.</param>
/// <param name="Total">How many issues the search finds in all, as far as Jira says.</param>
internal sealed record JiraPage(IReadOnlyList<FieldMap> Issues, JiraNames? Names, long? Total);
