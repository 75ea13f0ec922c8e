using TicketPrompt.Tickets;

namespace TicketPrompt.Safety;

/// <summary>
/// A ticket as a prompt may see it: every text of it, names included, has passed a <see cref="TextCleaner"/>. A field is cleaned
/// when it is first asked for and kept, so that what no template uses costs nothing.
/// </summary>
/// <param name="ticket">The raw ticket.</param>
/// <param name="cleaner">The ticket's cleaner.</param>
/// <remarks>For one thread.</remarks>
internal sealed class CleanedTicket(ITicketValues ticket, TextCleaner cleaner) : ITicketValues
{
    private readonly object?[] _values = new object?[TicketFieldNames.All.Count];
    private ulong _known;
    private Dictionary<string, object?>? _fields;

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Findings => ticket.Findings.Count == 0 && cleaner.Findings.Count == 0
        ? Array.Empty<Finding>()

        // A property that shape detection asked for is read once more for its field: that is one finding.
        : ticket.Findings.Distinct().Select(Shown).Concat(cleaner.Findings).ToArray();

    /// <inheritdoc/>
    public object? this[TicketField field]
    {
        get
        {
            int at = (int)field;
            if ((_known & (1UL << at)) == 0)
            {
                _values[at] = ValueCleaner.Clean(ticket[field], TicketFieldNames.All[at], cleaner);
                _known |= 1UL << at;
            }

            return _values[at];
        }
    }

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value)
    {
        if (_fields is not null && _fields.TryGetValue(name, out value))
        {
            return true;
        }

        if (!ticket.TryGetField(name, out value))
        {
            return false;
        }

        value = ValueCleaner.Clean(value, new FieldPath(TicketFieldNames.All[(int)TicketField.Fields], Member: name), cleaner);
        (_fields ??= new Dictionary<string, object?>(StringComparer.Ordinal)).Add(name, value);
        return true;
    }

    /// <inheritdoc/>
    public bool TryGetAlias(string name, out TicketField field) => ticket.TryGetAlias(name, out field);

    private static Finding Shown(Finding finding) => finding with
    {
        Field = HostText.Of(finding.Field, 256),
        Detail = finding.Detail is null ? null : HostText.Of(finding.Detail, 256),
    };
}
