using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Reads the <c>relations</c> of an Azure DevOps work item: other work items by their address, and files.</summary>
internal static class WorkItemRelations
{
    private const string ParentLink = "System.LinkTypes.Hierarchy-Reverse";
    private const string ChildLink = "System.LinkTypes.Hierarchy-Forward";
    private const string File = "AttachedFile";
    private const string Api = "/_apis/wit/workItems/";

    public static object? Parent(SourceValue relations) =>
        relations.AsList().FirstOrDefault(relation => Is(relation, ParentLink) && NumberOf(relation) is not null) is { IsThere: true } parent
            ? new TicketParent { Key = NumberOf(parent) }
            : null;

    public static object? Subtasks(SourceValue relations) => ListOf(relations.AsList(), relation =>
        Is(relation, ChildLink) && NumberOf(relation) is { } key ? new TicketSubtask { Key = key } : null);

    /// <summary>All other relations to work items.</summary>
    public static object? Links(SourceValue relations) => ListOf(relations.AsList(), relation =>
        !Is(relation, ParentLink) && !Is(relation, ChildLink) && NumberOf(relation) is { } key
            ? new TicketLink { Relation = TextOf(relation["attributes"]["name"]) ?? TextOf(relation["rel"]), Key = key }
            : null);

    public static object? Attachments(SourceValue relations) => ListOf(relations.AsList(), relation =>
        Is(relation, File)
            ? new TicketAttachment
            {
                Name = TextOf(relation["attributes"]["name"]),
                Size = SizeOf(relation["attributes"]["resourceSize"]),
                Url = TextOf(relation["url"]),
            }
            : null);

    /// <summary>The page for a work item's API address; null for any other address.</summary>
    public static string? PageOf(string? url)
    {
        int api = url?.IndexOf(Api, StringComparison.OrdinalIgnoreCase) ?? -1;
        return api > 0 && DigitsAt(url!, api + Api.Length) is { } number ? url!.Substring(0, api) + "/_workitems/edit/" + number : null;
    }

    // https://dev.azure.com/org/project/_apis/wit/workItems/6120
    private static string? NumberOf(SourceValue relation)
    {
        const string Last = "/workItems/";
        string url = (TextOf(relation["url"]) ?? "").TrimEnd('/');
        int at = url.LastIndexOf(Last, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && DigitsAt(url, at + Last.Length) is { } number && at + Last.Length + number.Length == url.Length ? number : null;
    }

    private static bool Is(SourceValue relation, string kind) => string.Equals(TextOf(relation["rel"]), kind, StringComparison.OrdinalIgnoreCase);

    private static string? DigitsAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > start ? text.Substring(start, end - start) : null;
    }
}
