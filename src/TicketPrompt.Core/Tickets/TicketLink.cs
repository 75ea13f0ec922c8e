using TicketPrompt.Safety;
using TicketPrompt.Tickets;

namespace TicketPrompt;

/// <summary>A relation to another ticket.</summary>
public sealed record TicketLink : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketLink> Table = new(
        new("relation", link => link.Relation, (link, text) => link with { Relation = text }),
        new("key", link => link.Key, (link, text) => link with { Key = text }),
        new("summary", link => link.Summary, (link, text) => link with { Summary = text }),
        new("status", link => link.Status, (link, text) => link with { Status = text }));

    /// <summary>How this ticket relates to the other one, in the tracker's words: <c>blocks</c>, <c>is blocked by</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>The other ticket's key.</summary>
    public string? Key { get; init; }

    /// <summary>The other ticket's summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The other ticket's status.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>relation KEY summary</c>.</summary>
    public override string ToString() => $"{Relation} {Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
