using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety;

/// <summary>
/// Sums up what was seen in a ticket: one <see cref="Finding"/> for each field, kind and subject. A field that is read again
/// (by its name, then with all fields) does not count twice.
/// </summary>
internal sealed class FindingCollector
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <exception cref="OperationCanceledException">The cleaning was stopped.</exception>
    public void Add(FieldPath field, List<Observation> seen, CancellationToken cancellation = default)
    {
        string path = field.ToString();
        if (!_fields.Add(path))
        {
            return;
        }

        int first = _findings.Count;
        List<int> counts = [];
        Dictionary<(FindingKind, string, FindingLevel), (int At, int LastPosition)> places = [];
        foreach (Observation observation in seen)
        {
            cancellation.ThrowIfCancellationRequested();
            var key = (observation.Kind, observation.Subject, observation.Level);
            if (!places.TryGetValue(key, out (int At, int LastPosition) place))
            {
                places.Add(key, (counts.Count, observation.Position));
                counts.Add(observation.Count);
                _findings.Add(new Finding
                {
                    Kind = observation.Kind,
                    Level = observation.Level,
                    Field = path,
                    Detail = observation.First is null ? observation.Subject : $"{observation.Subject} ({observation.First})",
                    Position = observation.Position,
                });
            }
            else if (observation.Position != place.LastPosition)
            {
                // Two phrases that fit one place are one thing seen.
                places[key] = (place.At, observation.Position);
                counts[place.At] += observation.Count;
            }
        }

        for (int i = 0; i < counts.Count; i++)
        {
            _findings[first + i] = _findings[first + i] with { Count = counts[i] };
        }
    }
}
