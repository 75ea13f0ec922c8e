using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A relation to another ticket.</summary>
public sealed record TicketLink : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketLink> Table = new(
        new("relation", link => link.Relation, (link, text) => link with { Relation = text }),
        new("key", link => link.Key, (link, text) => link with { Key = text }),
        new("summary", link => link.Summary, (link, text) => link with { Summary = text }),
        new("status", link => link.Status, (link, text) => link with { Status = text }),
        new("url", link => link.Url, (link, text) => link with { Url = text }),
        new("description", link => link.Description, (link, text) => link with { Description = text }));

    /// <summary>How this ticket relates to the other one, in the tracker's words: <c>blocks</c>, <c>is blocked by</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>The other ticket's key.</summary>
    public string? Key { get; init; }

    /// <summary>The other ticket's summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The other ticket's status.</summary>
    public string? Status { get; init; }

    /// <summary>Where a person reads the other ticket; null where the source does not tell.</summary>
    public string? Url { get; init; }

    /// <summary>The other ticket's description as Markdown; null where the source does not bring it.</summary>
    public string? Description { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>relation KEY summary</c>.</summary>
    public override string ToString() => $"{Relation} {Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}

/// <summary>The ticket above a ticket: an epic, a story of a subtask.</summary>
public sealed record TicketParent : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketParent> Table = new(
        new("key", parent => parent.Key, (parent, text) => parent with { Key = text }),
        new("summary", parent => parent.Summary, (parent, text) => parent with { Summary = text }),
        new("description", parent => parent.Description, (parent, text) => parent with { Description = text }),
        new("url", parent => parent.Url, (parent, text) => parent with { Url = text }),
        new("status", parent => parent.Status, (parent, text) => parent with { Status = text }));

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its description as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Where a person reads it.</summary>
    public string? Url { get; init; }

    /// <summary>Its status in the tracker's words.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}

/// <summary>A ticket below a ticket.</summary>
public sealed record TicketSubtask : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketSubtask> Table = new(
        new("key", subtask => subtask.Key, (subtask, text) => subtask with { Key = text }),
        new("summary", subtask => subtask.Summary, (subtask, text) => subtask with { Summary = text }),
        new("status", subtask => subtask.Status, (subtask, text) => subtask with { Status = text }),
        new("description", subtask => subtask.Description, (subtask, text) => subtask with { Description = text }));

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its status.</summary>
    public string? Status { get; init; }

    /// <summary>Its description as Markdown; null where the source does not bring it.</summary>
    public string? Description { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
