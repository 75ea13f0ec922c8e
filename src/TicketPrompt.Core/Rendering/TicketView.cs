using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering;

/// <summary>A ticket as a template sees it.</summary>
internal sealed class TicketView(ITicketValues ticket) : IFieldLookup
{
    /// <inheritdoc/>
    public IReadOnlyList<string> FieldNames => TicketFieldNames.All;

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value) => TicketLookup.TryGet(ticket, name, out value);

    /// <summary>The value of a name that was looked up before.</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The canonical field of that name; null when it is none.</param>
    /// <param name="value">The value.</param>
    public bool TryGetField(string name, TicketField? field, out object? value)
    {
        if (field is null)
        {
            return TicketLookup.TryGet(ticket, name, out value);
        }

        value = ticket[field.Value];
        return true;
    }
}
