using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Type and priority where a tracker has no field for them and people use labels: <c>type: bug</c>, <c>kind/bug</c>,
/// <c>priority::high</c>, or a label that is itself a usual type. The first label that fits counts, as it is written.
/// </summary>
internal static class LabelFields
{
    private static readonly string[] TypeScopes = ["type", "kind"];
    private static readonly string[] PriorityScopes = ["priority"];
    private static readonly string[] Types = ["bug", "enhancement", "feature", "improvement", "documentation", "question"];

    public static object? IssueType(SourceValue source, MappedTicket ticket)
    {
        IReadOnlyList<string> labels = LabelsOf(ticket);
        return Scoped(labels, TypeScopes) ?? labels.FirstOrDefault(label => Types.Contains(label.Trim(), StringComparer.OrdinalIgnoreCase));
    }

    public static object? Priority(SourceValue source, MappedTicket ticket) => Scoped(LabelsOf(ticket), PriorityScopes);

    private static IReadOnlyList<string> LabelsOf(MappedTicket ticket) => (IReadOnlyList<string>)ticket[TicketField.Labels]!;

    private static string? Scoped(IReadOnlyList<string> labels, string[] scopes)
    {
        foreach (string label in labels)
        {
            int mark = label.IndexOfAny([':', '/']);
            if (mark < 1 || !scopes.Contains(label.Substring(0, mark).Trim(), StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            bool isDouble = label[mark] == ':' && mark + 1 < label.Length && label[mark + 1] == ':';
            if (label.Substring(mark + (isDouble ? 2 : 1)).Trim() is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
