using System.Text;
using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// Replaces secrets by <c>[REDACTED:kind:n]</c>. Only the text around anchors is looked at; time is linear in the text's length.
/// </summary>
internal static class SecretRedactor
{
    /// <summary>The text with its secrets replaced; the same instance when there are none.</summary>
    /// <param name="text">Sanitised text: an invisible character inside a secret would hide it.</param>
    /// <param name="seen">Gets what was redacted, positions counted in <paramref name="text"/>.</param>
    /// <param name="edits">Gets where the result's places were in <paramref name="text"/>.</param>
    /// <param name="unescaped">The text without Markdown's escapes, where secrets are looked for in that: the anchors are its.</param>
    /// <exception cref="OperationCanceledException">The redaction was stopped.</exception>
    public static string Redact(
        string text,
        SafetyAnchors anchors,
        RedactionScope scope,
        List<Observation>? seen = null,
        EditMap? edits = null,
        UnescapedText? unescaped = null,
        CancellationToken cancellation = default)
    {
        List<Match>? matches = Find(unescaped?.Text ?? text, anchors, cancellation);
        if (matches is null)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        int copied = 0;
        for (int i = 0; i < matches.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            Match match = matches[i];
            int end = match.End;
            for (i++; i < matches.Count && matches[i].Start < end; i++)
            {
                // Two secrets that overlap go together, or the tail of one would stay.
                end = Math.Max(end, matches[i].End);
            }

            string kind = anchors.Kinds[match.Kind].Name;
            string label = scope.LabelOf(kind, TokenRun.Unescape(unescaped?.Text ?? text, match.Start, end));
            int start = unescaped?.ToSource(match.Start) ?? match.Start;
            end = unescaped?.ToSource(end) ?? end;
            clean.Append(text, copied, start - copied).Append(label);
            copied = end;
            edits?.Add(clean.Length, end - start - label.Length);
            seen?.Add(new Observation(FindingKind.Redacted, kind, start));
        }

        return clean.Append(text, copied, text.Length - copied).ToString();
    }

    private static List<Match>? Find(string text, SafetyAnchors anchors, CancellationToken cancellation)
    {
        List<Match>? matches = null;
        int[]? resume = null;
        foreach (KindHit hit in anchors.Secrets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (resume is not null && hit.Start < resume[hit.Kind])
            {
                continue;
            }

            SecretSpan span = anchors.Kinds[hit.Kind].Pattern(text, hit.Start, hit.End);
            if (span.Found)
            {
                (matches ??= []).Add(new Match(span.Start, span.End, hit.Kind));
            }

            if (span.End > 0)
            {
                (resume ??= new int[anchors.Kinds.Count])[hit.Kind] = span.End;
            }
        }

        matches?.Sort();
        return matches;
    }

    // By place; of the same place the longer one first, then the kind that the table has first.
    private readonly record struct Match(int Start, int End, int Kind) : IComparable<Match>
    {
        public int CompareTo(Match other) => Start != other.Start ? Start.CompareTo(other.Start)
            : End != other.End ? other.End.CompareTo(End)
            : Kind.CompareTo(other.Kind);
    }
}
