using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>The ticket above a ticket: an epic, a story of a subtask.</summary>
public sealed record TicketParent : IFieldLookup, IFormattable
{
    private static readonly string[] Names = ["key", "summary", "description", "url"];

    /// <summary>Its key, as <see cref="Ticket.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Its one-line summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Its description as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Where a person reads it.</summary>
    public string? Url { get; init; }

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
            2 => (true, Description),
            3 => (true, Url),
            _ => (false, (object?)null),
        };
        return found;
    }
}
