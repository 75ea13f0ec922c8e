using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A relation to another ticket.</summary>
public sealed record TicketLink : IFieldLookup, IFormattable
{
    private static readonly string[] Names = ["relation", "key", "summary", "status"];

    /// <summary>How this ticket relates to the other one, in the tracker's words: <c>blocks</c>, <c>is blocked by</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>The other ticket's key.</summary>
    public string? Key { get; init; }

    /// <summary>The other ticket's summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The other ticket's status.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Names;

    /// <summary><c>relation KEY summary</c>.</summary>
    public override string ToString() => $"{Relation} {Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value)
    {
        (bool found, value) = NameIndex.Of(Names, name) switch
        {
            0 => (true, Relation),
            1 => (true, Key),
            2 => (true, Summary),
            3 => (true, Status),
            _ => (false, (object?)null),
        };
        return found;
    }
}
