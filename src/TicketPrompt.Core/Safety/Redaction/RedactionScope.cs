namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// Numbers the secrets of one ticket: the same value has the same label everywhere in it, so that a reader can still tell which
/// places mean one secret.
/// </summary>
internal sealed class RedactionScope
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What stands for the secret: <c>[REDACTED:kind:n]</c>.</summary>
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
