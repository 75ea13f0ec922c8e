using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>How Jira's own field values become canonical ones; shared by the shapes that carry them (REST, JiraPS, exports).</summary>
internal static class JiraFields
{
    /// <summary>The properties that name a user; Cloud hides the others, so the account id is the last resort.</summary>
    public static readonly string[] PersonName = ["displayName", "name", "emailAddress", "accountId"];

    public const string PersonAddress = "emailAddress";

    /// <summary>A resolution in an export, which writes a word where there is none.</summary>
    public static object? ExportedResolution(SourceValue value) =>
        ExportedText(value) is { } text && !string.Equals(text, "Unresolved", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>The text of an export's cell or element.</summary>
    public static string? ExportedText(SourceValue value) => NameOf(value, Sources.Files.XmlItem.Text);

    public static object? Project(SourceValue value) => NameOf(value, "key");

    /// <summary><c>subtasks</c>: issues with a few fields.</summary>
    public static object? Subtasks(SourceValue value) => ListOf(value.AsList(), issue =>
        KeyOf(issue) is not { } key ? null : new TicketSubtask { Key = key, Summary = SummaryOf(issue), Status = StatusOf(issue), Description = DescriptionOf(issue) });

    /// <summary><c>issuelinks</c>: each has an outward or an inward issue, and the type's words for that direction.</summary>
    public static object? Links(SourceValue value)
    {
        List<TicketLink> links = [];
        foreach (SourceValue link in value.AsList())
        {
            AddLink(links, link["outwardIssue"], link["type"], "outward", "outwardText");
            AddLink(links, link["inwardIssue"], link["type"], "inward", "inwardText");
        }

        return links.Count == 0 ? null : links.AsReadOnly();
    }

    public static object? Attachments(SourceValue value) => ListOf(value.AsList(), file =>
        TextOf(file["filename"]) is not { } name ? null : new TicketAttachment
        {
            Name = name,
            MimeType = TextOf(file["mimeType"]),
            Size = SizeOf(file["size"]),
            Url = TextOf(file["content"]),
        });

    /// <summary><c>comment</c>: a page of comments, or the comments themselves.</summary>
    /// <param name="format">What a comment's text is written in.</param>
    public static Conversion Comments(Func<MappedTicket, MarkupFormat> format) => (value, ticket) => Comments(value, format(ticket));

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value, MarkupFormat format)
    {
        SourceValue list = value.Kind == SourceKind.List || !value["comments"].IsThere ? value : value["comments"];
        ReportPart(value, list.AsList().Count(), value["total"]);
        return ListOf(list.AsList(), comment => CommentOf(
            Person.JoinNames(comment["author"], PersonName), DateReader.Read(comment["created"]), RichTextOf(comment["body"], format)) is { } read
            ? read with { IsInternal = comment["jsdPublic"].Raw is false }
            : null);
    }

    /// <summary><c>parent</c>: an issue with a few fields, on the same site as this one.</summary>
    /// <param name="site">The site that this issue is on.</param>
    /// <param name="format">What a description is written in.</param>
    public static Conversion Parent(Func<MappedTicket, string?> site, Func<MappedTicket, MarkupFormat> format) => (value, ticket) =>
        KeyOf(value) is not { } key ? null : new TicketParent
        {
            Key = key,
            Summary = SummaryOf(value),
            Description = RichTextOf(value["fields"]["description"], format(ticket)),
            Url = JiraUrl.Browse(site(ticket) ?? JiraUrl.SiteOf(TextOf(value["self"])), key),
            Status = StatusOf(value),
        };

    private static void AddLink(List<TicketLink> links, SourceValue issue, SourceValue type, string relation, string relationInJiraPs)
    {
        if (KeyOf(issue) is { } key)
        {
            links.Add(new TicketLink
            {
                Relation = TextOf(type[relation]) ?? TextOf(type[relationInJiraPs]),
                Key = key,
                Summary = SummaryOf(issue),
                Status = StatusOf(issue),
                Url = JiraUrl.Browse(JiraUrl.SiteOf(TextOf(issue["self"])), key),
                Description = DescriptionOf(issue),
            });
        }
    }

    // A string is wiki markup, as everywhere in version 2 of the API.
    private static string? DescriptionOf(SourceValue issue) => RichTextOf(issue["fields"]["description"], MarkupFormat.Wiki);

    private static string? KeyOf(SourceValue issue) => TextOf(issue.HasProperties ? issue["key"] : issue);

    // JiraPS has turned such issues into its own: summary and status lie on them.
    private static string? SummaryOf(SourceValue issue) => TextOf(issue["fields"]["summary"]) ?? TextOf(issue["summary"]);

    private static string? StatusOf(SourceValue issue) => NameOf(issue["fields"]["status"]) ?? NameOf(issue["status"]);
}

/// <summary>Makes the address at which a person reads a Jira issue from the one at which a program does.</summary>
internal static class JiraUrl
{
    /// <summary>The site's address with its context path: <c>self</c> up to <c>/rest/</c>; null where it does not tell the site.</summary>
    public static string? SiteOf(string? self)
    {
        if (self is null || !Uri.TryCreate(self, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")
            // The gateway for OAuth apps: every site has this host.
            || string.Equals(uri.Host, "api.atlassian.com", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int rest = self.IndexOf("/rest/", StringComparison.OrdinalIgnoreCase);
        return rest < 0 ? null : self.Substring(0, rest);
    }

    /// <summary>The address of an issue on a site; null when either is not known.</summary>
    public static string? Browse(string? site, string? key) => site is null || key is null ? null : site + "/browse/" + key;
}
