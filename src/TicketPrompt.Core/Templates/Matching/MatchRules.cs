using System.Globalization;

namespace TicketPrompt.Templates.Matching;

/// <summary>
/// The match rules of a template, read once. A pattern that fits gives one point in running text (summary, description, ...) and
/// <see cref="NamePoints"/> in any other field, times its boost; of each field the best <see cref="MostPatterns"/> count, so that
/// one long list of words does not outweigh what a label says.
/// </summary>
/// <param name="rules">Field name to a list of patterns.</param>
internal sealed class MatchRules(FieldMap rules)
{
    /// <summary>What a pattern gives in a field that names things: type, component, label, and any that is no running text.</summary>
    private const int NamePoints = 3;

    private const int MostPatterns = 3;

    private static readonly HashSet<string> RunningText = new(StringComparer.OrdinalIgnoreCase)
    {
        MatchTicket.Anywhere, "summary", "title", "description", "environment", "acceptanceCriteria",
    };

    // A field's patterns are read when the first ticket has that field.
    private readonly KeyValuePair<string, Lazy<MatchIndex>>[] _rules =
    [
        .. rules.Select(rule => new KeyValuePair<string, Lazy<MatchIndex>>(rule.Key, new(() => new MatchIndex((IReadOnlyList<string>)rule.Value!)))),
    ];

    public IReadOnlyList<MatchHit> Hits(MatchTicket ticket)
    {
        List<MatchHit>? hits = null;
        foreach (KeyValuePair<string, Lazy<MatchIndex>> rule in _rules)
        {
            IReadOnlyList<MatchValue> values = ticket.ValuesOf(rule.Key);
            if (values.Count == 0 || rule.Value.Value.Fitting(values) is not { Count: > 0 } patterns)
            {
                continue;
            }

            int points = RunningText.Contains(rule.Key) ? 1 : NamePoints;
            (hits ??= []).AddRange(patterns
                .OrderByDescending(pattern => pattern.Boost)
                .Take(MostPatterns)
                .Select(pattern => new MatchHit(rule.Key, pattern.Text, points * pattern.Boost)));
        }

        return hits ?? (IReadOnlyList<MatchHit>)[];
    }
}

internal sealed record MatchHit(string Field, string Pattern, int Points)
{
    /// <summary>As in <c>labels 'backend' 3</c>.</summary>
    public override string ToString() => $"{Field} '{Pattern}' {Points.ToString(CultureInfo.InvariantCulture)}";
}
