using System.Globalization;
using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>What stands for a secret in a text: <c>[REDACTED:kind:n]</c>.</summary>
internal static class RedactionLabel
{
    /// <summary>
    /// How a label starts. A pattern that looks around for context stops there: the label may be shorter than what it stands for,
    /// and what was out of sight the first time must stay so.
    /// </summary>
    public const string Opening = "[REDACTED:";

    private const int Longest = 64;

    private static readonly CharacterClass Characters = new("a-z0-9:-");

    public static string Of(string kind, int number) => $"{Opening}{kind}:{number.ToString(CultureInfo.InvariantCulture)}]";

    public static bool StartsAt(string text, int at) => EndOf(text, at) > 0;

    public static bool EndsAt(string text, int end)
    {
        if (end == 0 || text[end - 1] != ']')
        {
            return false;
        }

        int opening = text.LastIndexOf('[', end - 1, Math.Min(end, Longest));
        return opening >= 0 && EndOf(text, opening) == end;
    }

    /// <summary>The place after the label that starts at a place; -1 when none does.</summary>
    public static int EndOf(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Opening, 0, Opening.Length) != 0)
        {
            return -1;
        }

        int end = at + Opening.Length;
        while (end < text.Length && end - at < Longest && Characters.Contains(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == ']' ? end + 1 : -1;
    }
}

/// <summary>
/// Numbers the secrets of one ticket: the same value has the same label everywhere in it, so that a reader can still tell which
/// places mean one secret.
/// </summary>
internal sealed class RedactionScope
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="kind">The kind that it was found as. A value found as another kind before keeps its first label.</param>
    /// <param name="value">The secret itself, escapes read.</param>
    public string LabelOf(string kind, string value)
    {
        if (!_labels.TryGetValue(value, out string? label))
        {
            _counts.TryGetValue(kind, out int count);
            _counts[kind] = ++count;
            label = RedactionLabel.Of(kind, count);
            _labels.Add(value, label);
        }

        return label;
    }
}
