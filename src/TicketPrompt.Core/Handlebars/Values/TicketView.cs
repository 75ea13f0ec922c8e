using TicketPrompt.Model;

namespace TicketPrompt.Handlebars.Values;

/// <summary>A ticket as a template sees it.</summary>
internal sealed class TicketView(ITicketValues ticket) : IFieldLookup
{
    /// <summary>Says that a name is no canonical field's.</summary>
    public const int NoField = -1;

    public IReadOnlyList<string> FieldNames => TicketFieldNames.All;

    public bool TryGetField(string name, out object? value) => TicketLookup.TryGet(ticket, name, out value);

    /// <summary>The value of a name whose <see cref="TicketField"/>, or <see cref="NoField"/>, was looked up before.</summary>
    public bool TryGetField(string name, int field, out object? value)
    {
        if (field == NoField)
        {
            return TicketLookup.TryGet(ticket, name, out value);
        }

        value = ticket[(TicketField)field];
        return true;
    }
}
