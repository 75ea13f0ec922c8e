using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Safety;

/// <summary>
/// A ticket as a prompt may see it: every text of it, names included, has passed a <see cref="TextCleaner"/>. A field is cleaned
/// when it is first asked for and kept, so that what no template uses costs nothing.
/// </summary>
/// <param name="ticket">The raw ticket.</param>
/// <remarks>For one thread.</remarks>
internal sealed class CleanedTicket(ITicketValues ticket, TextCleaner cleaner) : ITicketValues
{
    private ulong _known;

    // Those that are not as the ticket has them; null while there is none.
    private object?[]? _changed;
    private ulong _isChanged;
    private Dictionary<string, object?>? _fields;

    public IReadOnlyList<Finding> Findings => ticket.Findings.Count == 0 && cleaner.Findings.Count == 0
        ? Array.Empty<Finding>()

        // A property that shape detection asked for is read once more for its field: that is one finding.
        : ticket.Findings.Distinct().Select(Shown).Concat(cleaner.Findings).ToArray();

    public IReadOnlyList<Omission> Omissions => ticket.Omissions;

    public object? this[TicketField field]
    {
        get
        {
            int at = (int)field;
            ulong bit = 1UL << at;
            if ((_isChanged & bit) != 0)
            {
                return _changed![at];
            }

            object? value = ticket[field];
            if ((_known & bit) != 0)
            {
                return value;
            }

            object? clean = ValueCleaner.Clean(value, TicketFieldNames.All[at], cleaner);
            _known |= bit;
            if (!ReferenceEquals(clean, value))
            {
                (_changed ??= new object?[TicketFieldNames.All.Count])[at] = clean;
                _isChanged |= bit;
            }

            return clean;
        }
    }

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

    public IEnumerable<string> AliasNames => ticket.AliasNames;

    public bool TryGetAlias(string name, out TicketField field) => ticket.TryGetAlias(name, out field);

    private static Finding Shown(Finding finding) => finding with
    {
        Field = HostText.Of(finding.Field, 256),
        Detail = finding.Detail is null ? null : HostText.Of(finding.Detail, 256),
    };
}
