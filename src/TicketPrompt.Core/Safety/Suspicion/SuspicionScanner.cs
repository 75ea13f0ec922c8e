using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text;
using TicketPrompt.Text.Compatibility;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Finds what a reader should know of: role markers, hidden comments, link titles, data URIs, phrases that address an agent. It
/// changes nothing.
/// </summary>
internal static class SuspicionScanner
{
    private const int LongestSubject = 80;

    private static readonly InstructionPhrase[] BeyondLatin = [.. InstructionPhrases.All.Where(phrase => !phrase.IsAscii)];

    /// <param name="text">Cleaned text: no secret may get into a finding.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static void Find(string text, SafetyAnchors anchors, List<Observation> seen, CancellationToken cancellation = default)
    {
        int[]? resume = null;
        foreach (KindHit hit in anchors.Suspicions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (resume is null || hit.Start >= resume[hit.Kind])
            {
                SuspicionKind kind = SuspicionKinds.All[hit.Kind];
                Suspicion found = kind.Pattern(text, hit.Start, hit.End);
                (resume ??= new int[SuspicionKinds.All.Count])[hit.Kind] = found.End;
                Report(text, kind.Kind, found, seen);
            }
        }

        if (PlainText.HasBeyondLatin(text))
        {
            foreach (InstructionPhrase phrase in BeyondLatin)
            {
                cancellation.ThrowIfCancellationRequested();
                FindPhrase(text, phrase, seen);
            }
        }
    }

    private static void FindPhrase(string text, InstructionPhrase phrase, List<Observation> seen)
    {
        for (int at = 0; (at = text.IndexOf(phrase.Object, at, StringComparison.Ordinal)) >= 0;)
        {
            int end = at + phrase.Object.Length;
            Report(text, FindingKind.Instruction, phrase.Match(text, at, end), seen);
            at = end;
        }
    }

    private static void Report(string text, FindingKind kind, Suspicion found, List<Observation> seen)
    {
        if (found.Start >= 0)
        {
            string subject = HostText.Of(text.Substring(found.Start, found.End - found.Start), LongestSubject);
            seen.Add(new Observation(kind, subject, found.Start, Level: found.Level));
        }
    }
}
