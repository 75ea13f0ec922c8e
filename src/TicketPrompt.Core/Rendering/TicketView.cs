using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering;

/// <summary>A ticket as a template sees it.</summary>
internal sealed class TicketView(ITicketValues ticket) : IFieldLookup
{
    /// <inheritdoc/>
    public IReadOnlyList<string> FieldNames => TicketFieldNames.All;

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value) => TicketLookup.TryGet(ticket, name, out value);
}
