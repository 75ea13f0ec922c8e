using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Templates.Matching;

/// <summary>A ticket while its template is chosen: each field is read and taken apart once for all templates.</summary>
internal sealed class MatchTicket(ITicketValues ticket)
{
    /// <summary>The name by which rules look at summary, labels and components together.</summary>
    public const string Anywhere = "anywhere";

    private static readonly string[] Everywhere = ["summary", "labels", "components"];

    private readonly Dictionary<string, IReadOnlyList<MatchValue>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<MatchValue> ValuesOf(string field)
    {
        if (!_values.TryGetValue(field, out IReadOnlyList<MatchValue>? values))
        {
            values = Read(field);
            _values.Add(field, values);
        }

        return values;
    }

    private IReadOnlyList<MatchValue> Read(string field)
    {
        if (TicketLookup.TryGet(ticket, field, out object? value))
        {
            return [.. Texts(value).Select(MatchValue.Of)];
        }

        return field.Equals(Anywhere, StringComparison.OrdinalIgnoreCase) ? [.. Everywhere.SelectMany(ValuesOf)] : [];
    }

    private static IEnumerable<string> Texts(object? value) =>
        (value is IReadOnlyList<object?> list ? list : [value]).Select(ScalarText.Of).OfType<string>();
}
