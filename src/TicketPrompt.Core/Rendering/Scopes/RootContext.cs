using TicketPrompt.Model;

namespace TicketPrompt.Rendering;

/// <summary>The template's data with <c>now</c> and <c>today</c>, which data of the same name hides.</summary>
internal sealed class RootContext(IFieldLookup data, RenderClock clock) : IFieldLookup
{
    /// <inheritdoc/>
    public IReadOnlyList<string> FieldNames => data.FieldNames;

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value)
    {
        if (data.TryGetField(name, out value))
        {
            return true;
        }

        value = string.Equals(name, "now", StringComparison.OrdinalIgnoreCase) ? clock.Now
            : string.Equals(name, "today", StringComparison.OrdinalIgnoreCase) ? clock.Today
            : null;
        return value is not null;
    }
}
