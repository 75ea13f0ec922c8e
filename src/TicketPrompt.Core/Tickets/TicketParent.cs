using TicketPrompt.Safety;
using TicketPrompt.Tickets;

namespace TicketPrompt;

/// <summary>The ticket above a ticket: an epic, a story of a subtask.</summary>
public sealed record TicketParent : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketParent> Table = new(
        new("key", parent => parent.Key, (parent, text) => parent with { Key = text }),
        new("summary", parent => parent.Summary, (parent, text) => parent with { Summary = text }),
        new("description", parent => parent.Description, (parent, text) => parent with { Description = text }),
        new("url", parent => parent.Url, (parent, text) => parent with { Url = text }));

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its description as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Where a person reads it.</summary>
    public string? Url { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
