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

/// <summary>A text of a ticket as match rules see it: whole, and as words in upper case.</summary>
/// <param name="Words">Its runs of letters and digits; everything else parts words, so <c>area/web-ui</c> has three.</param>
/// <param name="Prefixes">How each word begins (see <see cref="MatchIndex.PrefixOf"/>).</param>
internal sealed record MatchValue(string Text, string[] Words, string?[] Prefixes)
{
    public static MatchValue Of(string text)
    {
        string[] words = WordsOf(text, wildcards: false);
        return new MatchValue(text, words, Array.ConvertAll(words, MatchIndex.PrefixOf));
    }

    /// <summary>The words of a text, or of a pattern, whose wildcards belong to its words.</summary>
    public static string[] WordsOf(string text, bool wildcards)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (wildcards && text[i] is '*' or '?')))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text.Substring(start, i - start).ToUpperInvariant());
                start = -1;
            }
        }

        return [.. words];
    }
}
