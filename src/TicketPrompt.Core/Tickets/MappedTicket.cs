using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// A source object under a shape's table: a field is read when somebody asks for it, and only once. Not for several threads.
/// </summary>
internal sealed class MappedTicket : ITicketValues
{
    private readonly object?[] _values = new object?[TicketFieldNames.All.Count];

    // Of each field that was read the number of the place that its value came from, from 1; 0 where none had a value.
    private readonly byte[] _winners = new byte[TicketFieldNames.All.Count];
    private readonly ShapeBinding _binding;
    private readonly ReadContext _context;
    private readonly List<Finding> _findings = [];
    private List<Omission>? _omissions;
    private OtherFields? _others;
    private ulong _read;

    /// <summary>The source read as a shape.</summary>
    /// <param name="source">The source: an object.</param>
    /// <param name="binding">The shape, bound to the source's layout.</param>
    /// <param name="context">What it shares with the tickets around it.</param>
    public MappedTicket(SourceValue source, ShapeBinding binding, ReadContext context, JiraNames? names = null)
    {
        Source = source.Reporting(_findings);
        Names = names;
        _binding = binding;
        _context = context;
    }

    /// <summary>The object that the ticket is read from.</summary>
    public SourceValue Source { get; }

    /// <summary>How it is read.</summary>
    public TicketShape Shape => _binding.Shape;

    /// <summary>The display names of Jira's fields, from the page or the issue; null where neither has them.</summary>
    public JiraNames? Names { get; }

    /// <summary>What was noticed so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<Omission> Omissions => _omissions ?? [];

    public object? this[TicketField field]
    {
        get
        {
            if ((_read & (1UL << (int)field)) == 0)
            {
                _values[(int)field] = Read(field);
                _read |= 1UL << (int)field;
            }

            return _values[(int)field];
        }
    }

    public string? Text(TicketField field) => (string?)this[field];

    /// <summary>Where a field's value was read from; missing when the source has none, or no place of its own for it.</summary>
    public SourceValue SourceOf(TicketField field) => WinnerOf(field) is { Steps.Length: > 0 } place ? At(place) : SourceValue.Missing;

    public bool TryGetField(string name, out object? value) => Others.TryGet(name, out value);

    public IEnumerable<string> AliasNames => Shape.FedNames;

    public bool TryGetAlias(string name, out TicketField field)
    {
        foreach (ShapePlace place in Shape.PlacesFedBy(name))
        {
            if (HasWon(place, name))
            {
                field = place.Row.Field;
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Whether a source name's value became a canonical field's, so that Fields need not keep it.</summary>
    public bool IsUsedUp(string name) => IsUsedUp(name, Shape.PlacesFedBy(name));

    /// <summary>The same, where the places that the name feeds are known.</summary>
    public bool IsUsedUp(string name, ShapePlace[] places)
    {
        foreach (ShapePlace place in places)
        {
            if (!place.Row.Keep && HasWon(place, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts what the tracker hides of a field's elements, where it hides some.</summary>
    public void LeaveOut(TicketField field, int kept, int total)
    {
        if (kept < total)
        {
            (_omissions ??= []).Add(new Omission { Field = TicketFieldNames.All[(int)field], Kind = OmissionKind.Hidden, Kept = kept, Total = total });
        }
    }

    /// <summary>Adds what was noticed of the ticket as a whole.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>The complete ticket: every field read, nothing left to the source object.</summary>
    public Ticket ToTicket()
    {
        foreach (TicketField field in TicketFields.All)
        {
            _ = this[field];
        }

        return new Ticket((object?[])_values.Clone(), new Aliases(Shape, _winners), [.. _findings], _omissions);
    }

    private object? Read(TicketField field)
    {
        switch (field)
        {
            case TicketField.Source:
                return Shape.Name;
            case TicketField.Fields:
                return Others.ToMap();
        }

        int before = _findings.Count;
        object? found = null;
        foreach (ShapePlace place in _binding.PlacesOf(field))
        {
            SourceValue value = At(place);
            int here = _findings.Count;
            if (value.IsThere && place.Row.Convert(value, this) is { } made)
            {
                // What other places hold in vain is not lost: Fields has it.
                FieldFindings.Forget(_findings, before, here);
                _winners[(int)field] = (byte)(place.Number + 1);
                found = made;
                break;
            }
        }

        if (_findings.Count > before)
        {
            FieldFindings.PutInside(_findings, before, TicketFieldNames.All[(int)field]);
        }

        return found ?? TicketFields.Empty(field);
    }

    private SourceValue At(ShapePlace place)
    {
        string[] steps = place.Steps;
        SourceValue value = steps.Length == 0 ? Source : _binding.Find(place, Source);
        for (int i = 1; i < steps.Length; i++)
        {
            value = value[steps[i]];
        }

        return value;
    }

    private ShapePlace? WinnerOf(TicketField field)
    {
        _ = this[field];
        return _winners[(int)field] is > 0 and var winner ? Shape.Places[winner - 1] : null;
    }

    private bool HasWon(ShapePlace place, string name)
    {
        if (!ReferenceEquals(WinnerOf(place.Row.Field), place))
        {
            return false;
        }

        if (!Shape.LooseNames)
        {
            return true;
        }

        // Of two source names that are one to the table (issue_key, Issue key) only the one that was read has won.
        return string.Equals(place.Steps[0], name, StringComparison.OrdinalIgnoreCase) || !Source[name].IsThere
            || string.Equals(_binding.SpellingOf(place, Source), name, StringComparison.OrdinalIgnoreCase);
    }

    private OtherFields Others => _others ??= new OtherFields(this, _context, _findings);

    /// <summary>The source names that became fields of a ticket that was read whole: a template may use them in the fields' place.</summary>
    private sealed class Aliases(TicketShape shape, byte[] winners) : ITicketAliases
    {
        public IEnumerable<string> AliasNames => shape.FedNames;

        public bool TryGetAlias(string name, out TicketField field)
        {
            foreach (ShapePlace place in shape.PlacesFedBy(name))
            {
                if (winners[(int)place.Row.Field] == place.Number + 1)
                {
                    field = place.Row.Field;
                    return true;
                }
            }

            field = default;
            return false;
        }
    }
}
