using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A comment on a ticket.</summary>
public sealed record TicketComment : IFieldLookup, IFormattable
{
    private static readonly string[] Names = ["author", "created", "body"];

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When: see <see cref="Ticket.Created"/>.</summary>
    public object? Created => CreatedDate?.Value;

    /// <summary>What it says, as Markdown.</summary>
    public string? Body { get; init; }

    internal TicketDate? CreatedDate { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Names;

    /// <summary>What it says.</summary>
    public override string ToString() => Body ?? "";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value)
    {
        (bool found, value) = NameIndex.Of(Names, name) switch
        {
            0 => (true, Author),
            1 => (true, CreatedDate),
            2 => (true, Body),
            _ => (false, (object?)null),
        };
        return found;
    }
}
