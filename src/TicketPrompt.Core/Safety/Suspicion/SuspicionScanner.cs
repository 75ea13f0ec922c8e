using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text;
using TicketPrompt.Text.Compatibility;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Finds what a reader should know of: role markers, comments and other text that a page does not show, link titles, data URIs,
/// phrases that address an agent. It changes nothing.
/// </summary>
internal static class SuspicionScanner
{
    private const int LongestSubject = 80;

    private static readonly SuspicionKind[] Kinds = [.. SuspicionKinds.All];
    private static readonly int Definition = Array.FindIndex(Kinds, kind => kind.Pattern == HiddenTextPattern.DefinitionTitle);

    private static readonly IGrouping<string, InstructionPhrase>[] BeyondLatin =
        [.. InstructionPhrases.All.Where(phrase => !phrase.IsAscii).GroupBy(phrase => phrase.Object)];

    /// <param name="text">Cleaned text: no secret may get into a finding.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static void Find(string text, SafetyAnchors anchors, List<Observation> seen, CancellationToken cancellation = default)
    {
        int[]? resume = null;
        bool hasDefinitions = false;
        foreach (KindHit hit in anchors.Suspicions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (resume is null || hit.Start >= resume[hit.Kind])
            {
                SuspicionKind kind = Kinds[hit.Kind];
                Suspicion found = kind.Pattern(text, hit.Start, hit.End);
                if (found.End > 0)
                {
                    (resume ??= new int[Kinds.Length])[hit.Kind] = found.End;
                    Report(text, kind.Kind, found, seen);
                }

                hasDefinitions |= hit.Kind == Definition;
            }
        }

        if (hasDefinitions)
        {
            foreach (Suspicion unused in LinkDefinitions.Unused(text))
            {
                Report(text, FindingKind.HiddenText, unused, seen);
            }
        }

        if (PlainText.HasBeyondLatin(text))
        {
            foreach (IGrouping<string, InstructionPhrase> phrases in BeyondLatin)
            {
                cancellation.ThrowIfCancellationRequested();
                FindPhrases(text, phrases, seen);
            }
        }
    }

    private static void FindPhrases(string text, IGrouping<string, InstructionPhrase> phrases, List<Observation> seen)
    {
        for (int at = 0; (at = text.IndexOf(phrases.Key, at, StringComparison.Ordinal)) >= 0;)
        {
            int end = at + phrases.Key.Length;
            foreach (InstructionPhrase phrase in phrases)
            {
                Report(text, FindingKind.Instruction, phrase.Match(text, at, end), seen);
            }

            at = end;
        }
    }

    private static void Report(string text, FindingKind kind, Suspicion found, List<Observation> seen)
    {
        if (found.Start >= 0)
        {
            string subject = HostText.Of(text.Substring(found.Start, found.End - found.Start), LongestSubject);
            seen.Add(new Observation(found.Kind ?? kind, subject, found.Start, Level: found.Level));
        }
    }
}
