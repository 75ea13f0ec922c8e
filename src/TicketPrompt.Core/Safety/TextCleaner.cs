using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety;

/// <summary>
/// The one place that every text of a ticket passes, once: sanitise, redact, then look for what is suspicious. One cleaner a
/// ticket, used by one thread.
/// </summary>
internal sealed class TextCleaner
{
    private readonly CleaningOptions _options;
    private readonly CleaningBuffers _buffers;
    private RedactionScope? _scope;
    private FindingCollector? _findings;

    /// <summary>A cleaner for one ticket.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="scope">The ticket's numbering of secrets; one of its own where none is given.</param>
    /// <param name="buffers">Those of the thread's other cleaners of the same options, to use them again; its own where none are given.</param>
    public TextCleaner(CleaningOptions options, RedactionScope? scope = null, CleaningBuffers? buffers = null)
    {
        _options = options;
        _scope = scope;
        _buffers = buffers ?? new CleaningBuffers();
    }

    /// <summary>What was removed, redacted or noticed so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings?.Findings ?? [];

    /// <summary>Cleans a text.</summary>
    /// <param name="text">The text as the source has it.</param>
    /// <param name="field">Where it is from. Findings' positions count in <paramref name="text"/>.</param>
    /// <returns>The text to render; the same instance when nothing was changed.</returns>
    public string Clean(string text, FieldPath field)
    {
        if (text.Length == 0 || _buffers.Clean.Contains(text))
        {
            return text;
        }

        List<Observation> seen = _buffers.Seen;
        string clean = _options.Sanitize ? TextSanitizer.Sanitize(text, seen, _buffers.Sanitized) : text;
        _buffers.Anchors.Scan(clean);
        if (_options.Redact && _buffers.Anchors.Secrets.Count > 0)
        {
            clean = Redact(clean);
        }

        int found = seen.Count;
        SuspicionScanner.Find(clean, _buffers.Anchors, seen);
        if (seen.Count > 0)
        {
            Place(found, _buffers.ToSource);
            (_findings ??= new FindingCollector()).Add(field, seen);
        }
        else if (ReferenceEquals(clean, text))
        {
            _buffers.Clean.Add(text);
        }

        _buffers.Clear();
        return clean;
    }

    private string Redact(string text)
    {
        int found = _buffers.Seen.Count;
        string redacted = SecretRedactor.Redact(text, _buffers.Anchors, _scope ??= new RedactionScope(), _buffers.Seen, _buffers.Redacted);
        Place(found, _buffers.Sanitized.ToSource);
        if (ReferenceEquals(redacted, text))
        {
            return text;
        }

        // A selector that the last character of a secret needed has nothing left to select.
        redacted = _options.Sanitize ? TextSanitizer.Sanitize(redacted, edits: _buffers.SanitizedAgain) : redacted;
        _buffers.Anchors.Scan(redacted);
        return redacted;
    }

    private void Place(int from, Func<int, int> toSource)
    {
        List<Observation> seen = _buffers.Seen;
        for (int i = from; i < seen.Count; i++)
        {
            seen[i] = seen[i] with { Position = toSource(seen[i].Position) };
        }
    }
}

/// <summary>What is done to a ticket's text. Looking for suspicious text is always done: it changes nothing.</summary>
internal sealed record CleaningOptions
{
    /// <summary>Both, as a prompt gets it by default.</summary>
    public static CleaningOptions Default { get; } = new();

    /// <summary>Remove invisible and control characters.</summary>
    public bool Sanitize { get; init; } = true;

    /// <summary>Replace secrets by labels.</summary>
    public bool Redact { get; init; } = true;
}
