using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A ticket below a ticket.</summary>
public sealed record TicketSubtask : IFieldLookup, IFormattable
{
    private static readonly string[] Names = ["key", "summary", "status"];

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its status.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Names;

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value)
    {
        (bool found, value) = NameIndex.Of(Names, name) switch
        {
            0 => (true, Key),
            1 => (true, Summary),
            2 => (true, Status),
            _ => (false, (object?)null),
        };
        return found;
    }
}
