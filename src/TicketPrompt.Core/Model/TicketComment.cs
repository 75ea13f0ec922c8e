using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A comment on a ticket.</summary>
public sealed record TicketComment : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketComment> Table = new(
        new("author", comment => comment.Author, (comment, text) => comment with { Author = text }),
        new("created", comment => comment.CreatedDate, (comment, text) => comment with { CreatedDate = new TicketDate(text, text) }),
        new("body", comment => comment.Body, (comment, text) => comment with { Body = text }),
        new("isInternal", comment => comment.IsInternal));

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When: see <see cref="Ticket.Created"/>.</summary>
    public object? Created => CreatedDate?.Value;

    /// <summary>What it says, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>Whether only the team sees it, and not the customer who asked (Jira Service Management, ServiceNow's work notes, GitLab).</summary>
    public bool IsInternal { get; init; }

    internal TicketDate? CreatedDate { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary>What it says.</summary>
    public override string ToString() => Body ?? "";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
