using TicketPrompt.Model;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// A ticket as a template sees it while its prompt is fitted into a budget. The first rendering shows which fields the template
/// asks for; only those have parts, so that nothing is read and cleaned that the template does not use.
/// </summary>
/// <param name="ticket">The cleaned ticket: what is cut was cleaned before (design, section 8).</param>
/// <param name="prefix">What stands before a field's name where a template names it; empty for the only ticket.</param>
internal sealed class BudgetedTicket(ITicketValues ticket, string prefix) : ITicketValues
{
    private readonly bool[] _asked = new bool[TicketFieldNames.All.Count];
    private readonly HashSet<string> _askedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<TicketField, ListPart> _lists = [];
    private readonly FieldTexts _texts = new(prefix);

    public IEnumerable<ListPart> Lists => ListKind.All.Where(kind => _lists.ContainsKey(kind.Field)).Select(kind => _lists[kind.Field]);

    /// <summary>The texts that may be cut, comments' bodies apart.</summary>
    public IEnumerable<TextPart> Texts => _texts.Parts;

    public IReadOnlyList<Finding> Findings => ticket.Findings;

    public IReadOnlyList<Omission> Omissions => ticket.Omissions;

    public object? this[TicketField field]
    {
        get
        {
            _asked[(int)field] = true;
            object? value = ticket[field];
            return _lists.TryGetValue(field, out ListPart? list) ? list.Shown
                : field == TicketField.Parent && value is TicketParent { Description: { } text } parent ? parent with { Description = _texts.Shown("parent.description", text) }
                : IsLong(field) ? _texts.Replace(value, TicketFieldNames.All[(int)field])
                : value;
        }
    }

    public bool TryGetField(string name, out object? value)
    {
        if (!ticket.TryGetField(name, out value))
        {
            return false;
        }

        _askedNames.Add(name);
        value = _texts.Replace(value, FieldTexts.Fields + "." + name);
        return true;
    }

    public IEnumerable<string> AliasNames => ticket.AliasNames;

    public bool TryGetAlias(string name, out TicketField field) => ticket.TryGetAlias(name, out field);

    /// <summary>Finds the parts of what was asked for so far.</summary>
    public void FindParts()
    {
        foreach (ListKind kind in ListKind.All)
        {
            if (_asked[(int)kind.Field] && ticket[kind.Field] is IReadOnlyList<object> { Count: > 0 } list)
            {
                _lists.Add(kind.Field, new ListPart(kind, prefix, list));
            }
        }

        foreach (TicketField field in new[] { TicketField.Description, TicketField.Environment, TicketField.Fields })
        {
            if (_asked[(int)field])
            {
                _texts.Find(ticket[field], TicketFieldNames.All[(int)field]);
            }
        }

        if (_asked[(int)TicketField.Parent] && ticket[TicketField.Parent] is TicketParent { Description: { } description })
        {
            _texts.Find(description, "parent.description");
        }

        foreach (string name in _askedNames.OrderBy(name => name, StringComparer.Ordinal))
        {
            ticket.TryGetField(name, out object? value);
            _texts.Find(value, FieldTexts.Fields + "." + name);
        }
    }

    private static bool IsLong(TicketField field) => field is TicketField.Description or TicketField.Environment or TicketField.Fields;
}
