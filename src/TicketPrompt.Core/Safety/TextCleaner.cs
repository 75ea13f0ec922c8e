namespace TicketPrompt.Safety;

/// <summary>
/// The one place that every text of a ticket passes, once: sanitise, redact, then look for what is suspicious. One cleaner a
/// ticket, used by one thread.
/// </summary>
internal sealed class TextCleaner
{
    private readonly CleaningOptions _options;
    private readonly RedactionScope _scope;
    private readonly FindingCollector _findings = new();

    // Used again for each text; empty for most. The edits of each step, in order.
    private readonly SafetyAnchors _anchors = new();
    private readonly List<Observation> _seen = [];
    private readonly EditMap _sanitized = new();
    private readonly EditMap _redacted = new();
    private readonly EditMap _sanitizedAgain = new();

    /// <summary>A cleaner for one ticket.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="scope">The ticket's numbering of secrets; one of its own where none is given.</param>
    public TextCleaner(CleaningOptions options, RedactionScope? scope = null)
    {
        _options = options;
        _scope = scope ?? new RedactionScope();
    }

    /// <summary>What was removed, redacted or noticed so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Findings;

    /// <summary>Cleans a text.</summary>
    /// <param name="text">The text as the source has it.</param>
    /// <param name="field">Where it is from. Findings' positions count in <paramref name="text"/>.</param>
    /// <returns>The text to render; the same instance when nothing was changed.</returns>
    public string Clean(string text, FieldPath field)
    {
        if (text.Length == 0)
        {
            return text;
        }

        string clean = _options.Sanitize ? TextSanitizer.Sanitize(text, _seen, _sanitized) : text;
        _anchors.Scan(clean);
        if (_options.Redact && _anchors.Secrets.Count > 0)
        {
            clean = Redact(clean);
        }

        int found = _seen.Count;
        SuspicionScanner.Find(clean, _anchors, _seen);
        if (_seen.Count > 0)
        {
            Place(found, position => _sanitized.ToSource(_redacted.ToSource(_sanitizedAgain.ToSource(position))));
            _findings.Add(field, _seen);
        }

        _seen.Clear();
        _sanitized.Clear();
        _redacted.Clear();
        _sanitizedAgain.Clear();
        return clean;
    }

    private string Redact(string text)
    {
        int found = _seen.Count;
        string redacted = SecretRedactor.Redact(text, _anchors, _scope, _seen, _redacted);
        Place(found, _sanitized.ToSource);
        if (ReferenceEquals(redacted, text))
        {
            return text;
        }

        // A selector that the last character of a secret needed has nothing left to select.
        redacted = _options.Sanitize ? TextSanitizer.Sanitize(redacted, edits: _sanitizedAgain) : redacted;
        _anchors.Scan(redacted);
        return redacted;
    }

    private void Place(int from, Func<int, int> toSource)
    {
        for (int i = from; i < _seen.Count; i++)
        {
            _seen[i] = _seen[i] with { Position = toSource(_seen[i].Position) };
        }
    }
}
