using TicketPrompt.Model;

namespace TicketPrompt.Rendering;

/// <summary>A ticket as a template sees it.</summary>
internal sealed class TicketView(ITicketValues ticket) : IFieldLookup
{
    /// <summary>Says that a name is no canonical field's.</summary>
    public const int NoField = -1;

    /// <inheritdoc/>
    public IReadOnlyList<string> FieldNames => TicketFieldNames.All;

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value) => TicketLookup.TryGet(ticket, name, out value);

    /// <summary>The value of a name that was looked up before.</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The <see cref="TicketField"/> of that name, or <see cref="NoField"/>.</param>
    /// <param name="value">The value.</param>
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
