using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering;

/// <summary>The template's data with <c>now</c> and <c>today</c>, which data of the same name hides.</summary>
internal sealed class RootContext(IFieldLookup data, DateTimeOffset now) : IFieldLookup
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

        DateTimeOffset utc = now.ToUniversalTime();
        utc = new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        value = name.ToLowerInvariant() switch
        {
            "now" => TicketDate.Of(utc),
            "today" => new TicketDate(utc.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), utc.Date),
            _ => null,
        };
        return value is not null;
    }
}
