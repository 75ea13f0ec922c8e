using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety;

/// <summary>
/// The one place that every text of a ticket passes, once: sanitise, redact, then look for what is suspicious. One cleaner a
/// ticket, used by one thread.
/// </summary>
/// <param name="scope">The ticket's numbering of secrets; one of its own where none is given.</param>
/// <param name="buffers">Those of the thread's other cleaners of the same options, to use them again; its own where none are given.</param>
/// <param name="cancellation">Stops the cleaning of a text, however long that is.</param>
internal sealed class TextCleaner(
    CleaningOptions options, RedactionScope? scope = null, CleaningBuffers? buffers = null, CancellationToken cancellation = default)
{
    private readonly CleaningBuffers _buffers = buffers ?? new CleaningBuffers();
    private RedactionScope? _scope = scope;
    private FindingCollector? _findings;

    public IReadOnlyList<Finding> Findings => _findings?.Findings ?? [];

    /// <summary>The text to render; the same instance when nothing was changed.</summary>
    /// <param name="text">The source's text, in which findings' positions count.</param>
    /// <exception cref="OperationCanceledException">The cleaning was stopped.</exception>
    public string Clean(string text, FieldPath field)
    {
        if (text.Length == 0 || _buffers.Clean.Contains(text))
        {
            return text;
        }

        try
        {
            return CleanUnknown(text, field);
        }
        finally
        {
            _buffers.Clear();
        }
    }

    private string CleanUnknown(string text, FieldPath field)
    {
        List<Observation> seen = _buffers.Seen;
        string clean = options.Sanitize ? TextSanitizer.Sanitize(text, seen, _buffers.Sanitized, cancellation) : text;
        _buffers.Anchors.Scan(clean, cancellation);
        if (options.Redact && _buffers.Anchors.Secrets.Count > 0)
        {
            string redacted = Redact(clean, null, _buffers.Redacted, _buffers.SanitizedAgain, _buffers.Sanitized.ToSource);
            if (!ReferenceEquals(redacted, clean))
            {
                clean = redacted;
                _buffers.Anchors.Scan(clean, cancellation);
            }
        }

        // Once more, as a reader of Markdown sees it: an escape must hide no secret.
        if (options.Redact && UnescapedText.Of(clean) is { } unescaped)
        {
            _buffers.Anchors.Scan(unescaped.Text, cancellation);
            clean = _buffers.Anchors.Secrets.Count == 0 ? clean
                : Redact(clean, unescaped, _buffers.Unescaped, _buffers.UnescapedSanitized, _buffers.RedactedToSource);
            _buffers.Anchors.Scan(clean, cancellation);
        }

        int found = seen.Count;
        SuspicionScanner.Find(clean, _buffers.Anchors, seen, cancellation);
        if (seen.Count > 0)
        {
            Place(found, _buffers.ToSource);
            (_findings ??= new FindingCollector()).Add(field, seen, cancellation);
        }
        else if (ReferenceEquals(clean, text))
        {
            _buffers.Clean.Add(text);
        }

        return clean;
    }

    private string Redact(string text, UnescapedText? unescaped, EditMap edits, EditMap sanitized, Func<int, int> toSource)
    {
        int found = _buffers.Seen.Count;
        string redacted = SecretRedactor.Redact(
            text, _buffers.Anchors, _scope ??= new RedactionScope(), _buffers.Seen, edits, unescaped, cancellation);
        Place(found, toSource);

        // A selector that the last character of a secret needed has nothing left to select.
        return options.Sanitize && !ReferenceEquals(redacted, text)
            ? TextSanitizer.Sanitize(redacted, edits: sanitized, cancellation: cancellation)
            : redacted;
    }

    private void Place(int from, Func<int, int> toSource)
    {
        List<Observation> seen = _buffers.Seen;
        for (int i = from; i < seen.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int position = toSource(seen[i].Position);
            seen[i] = position == seen[i].Position ? seen[i] : seen[i] with { Position = position };
        }
    }
}

/// <summary>What is done to a ticket's text. Looking for suspicious text is always done: it changes nothing.</summary>
internal sealed record CleaningOptions
{
    public static CleaningOptions Default { get; } = new();

    public bool Sanitize { get; init; } = true;

    public bool Redact { get; init; } = true;
}
