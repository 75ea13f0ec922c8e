using TicketPrompt.Safety;
using TicketPrompt.Tickets;

namespace TicketPrompt;

/// <summary>A ticket below a ticket.</summary>
public sealed record TicketSubtask : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketSubtask> Table = new(
        new("key", subtask => subtask.Key, (subtask, text) => subtask with { Key = text }),
        new("summary", subtask => subtask.Summary, (subtask, text) => subtask with { Summary = text }),
        new("status", subtask => subtask.Status, (subtask, text) => subtask with { Status = text }));

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its status.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
