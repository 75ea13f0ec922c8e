using TicketPrompt.Sources;
using TicketPrompt.Tickets;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Gets the comments that an issue has and its answer has not: those hold one page of them.</summary>
internal sealed class JiraComments(JiraConnection connection, string version)
{
    private const int PageSize = 100;

    // Ten times what Cloud allows an issue to have.
    private const int Most = 50_000;

    /// <summary>The issue with all of its comments, oldest first; the same object when they are there already.</summary>
    public async Task<FieldMap> CompleteAsync(FieldMap issue, string key, CancellationToken cancellation)
    {
        if (issue["fields"] is not FieldMap fields || fields["comment"] is not FieldMap page || page.Objects("comments") is not { } first
            || page.Number("total") is not { } total || total <= first.Count)
        {
            return issue;
        }

        CommentSet comments = new();
        comments.Add(first);
        long next = (page.Number("startAt") ?? 0) + first.Count;
        await ReadAsync(key, next, total, comments, cancellation).ConfigureAwait(false);
        if (comments.Count < total && next > 0)
        {
            // What the issue held was not the oldest ones.
            await ReadAsync(key, 0, Math.Min(total, next), comments, cancellation).ConfigureAwait(false);
        }

        FieldMap whole = page.With("comments", comments.Sorted()).With("startAt", 0L).With("maxResults", (long)comments.Count).With("total", (long)comments.Count);
        return issue.With("fields", fields.With("comment", whole));
    }

    private async Task ReadAsync(string key, long start, long end, CommentSet comments, CancellationToken cancellation)
    {
        while (start < end)
        {
            JiraRequest request = new JiraRequest(JiraPurpose.Comments, key).To(version).To("issue").To(key).To("comment")
                .With("startAt", start).With("maxResults", PageSize).With("orderBy", "created");
            object? answer = await connection.GetAsync(request, cancellation).ConfigureAwait(false);
            if (answer is not FieldMap page || page.Objects("comments") is not { } read)
            {
                throw Failed(key, "is JSON, but no page of comments");
            }

            comments.Add(read);
            start += read.Count;
            if (comments.Count > Most)
            {
                throw Failed(key, FormattableString.Invariant($"has more than {Most} comments"));
            }

            if (read.Count == 0)
            {
                return;
            }
        }
    }

    private JiraException Failed(string key, string what) => new(
        JiraErrorKind.JiraResponse,
        $"The answer of {connection.Access.Site.Name} with the comments of {key} {what}. Try again, or leave comments out with -Property '*all','-comment'.");

    // Each once.
    private sealed class CommentSet
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<FieldMap> _comments = [];

        public int Count => _comments.Count;

        public void Add(IEnumerable<FieldMap> comments)
        {
            foreach (FieldMap comment in comments)
            {
                if (IdOf(comment) is not { } id || _ids.Add(id))
                {
                    _comments.Add(comment);
                }
            }
        }

        public IReadOnlyList<object?> Sorted() =>
            Array.AsReadOnly(_comments.OrderBy(Created).ThenBy(comment => IdOf(comment)?.Length).ThenBy(IdOf, StringComparer.Ordinal).ToArray<object?>());

        private static string? IdOf(FieldMap comment) => PlainReader.Wrap(comment["id"]).Text;

        private static DateTimeOffset Created(FieldMap comment) =>
            DateReader.Read(PlainReader.Wrap(comment["created"]), assumeUtc: true)?.Value is DateTimeOffset created ? created : DateTimeOffset.MinValue;
    }
}
