using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>Looks closer at an anchor of something suspicious.</summary>
internal delegate Suspicion SuspicionPattern(string text, int anchor, int anchorEnd);

/// <summary>Something worth a finding: a row of <see cref="SuspicionKinds"/>.</summary>
/// <param name="Anchors">What a text must contain to be looked at.</param>
/// <param name="Pattern">What must stand around the anchor.</param>
internal sealed record SuspicionKind(FindingKind Kind, IReadOnlyList<Anchor> Anchors, SuspicionPattern Pattern);

/// <summary>What a look at one anchor brought: something to report, or nothing.</summary>
/// <param name="Start">Where it starts; below zero when there is nothing.</param>
/// <param name="End">The place after it: the same kind is not looked for before.</param>
/// <param name="Kind">Another kind than that of its row; null for that.</param>
internal readonly record struct Suspicion(int Start, int End, FindingLevel Level = FindingLevel.Warning, FindingKind? Kind = null)
{
    public static Suspicion None => new(-1, 0);
}

/// <summary>What is reported, and left in the text: the fence, not a list of words, is what keeps it data.</summary>
internal static class SuspicionKinds
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Visible = "!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~" + Letters;

    public static IReadOnlyList<SuspicionKind> All { get; } =
    [
        // Chat formats: ChatML and Llama 3, Llama 2, Gemma, XML-like turns, Alpaca, plain transcripts; dotprompt's and our own marks.
        new(FindingKind.RoleMarker, [Anchor.OfSets("<", "|", Letters)], MarkerPattern.SpecialToken),
        Marker("[INST]", "[/INST]", "<<SYS>>", "<</SYS>>", "<start_of_turn>", "<end_of_turn>"),
        Marker("<system>", "</system>", "<system-", "<system_", "<assistant>", "</assistant>", "<<<dotprompt:", "{{role ", "<untrusted-", "</untrusted-"),
        new(FindingKind.RoleMarker, AnyCase("system:"), MarkerPattern.SystemLine),
        new(FindingKind.RoleMarker, AnyCase("assistant:", "human:"), MarkerPattern.LineStart),
        new(FindingKind.RoleMarker, AnyCase("### system", "### instruction", "### assistant", "### human", "### response"), MarkerPattern.Heading),

        new(FindingKind.HiddenComment, AnyCase("<!--"), HiddenTextPattern.HtmlComment),
        new(FindingKind.HiddenComment, AnyCase("[//]:", "[comment]:"), HiddenTextPattern.MarkdownComment),
        new(FindingKind.LinkTitle, [Anchor.OfSets("]", "([", Visible)], HiddenTextPattern.LinkOrImage),
        new(FindingKind.LinkTitle, [Anchor.OfSets("]", ":", " ")], HiddenTextPattern.DefinitionTitle),
        new(FindingKind.DataUri, AnyCase("data:"), HiddenTextPattern.DataUri),
        new(FindingKind.HiddenText, AnyCase("```", "~~~"), HiddenTextPattern.FenceInfo),
        new(FindingKind.HiddenText, [Anchor.OfSets("<", Letters, Letters + "123456 \t\n-")], RawTagPattern.Match),

        .. InstructionPhrases.All.Where(phrase => phrase.IsAscii).Select(phrase =>
            new SuspicionKind(FindingKind.Instruction, AnyCase(phrase.Object), phrase.Match)),
    ];

    private static SuspicionKind Marker(params string[] literals) =>
        new(FindingKind.RoleMarker, AnyCase(literals), (_, anchor, anchorEnd) => new Suspicion(anchor, anchorEnd));

    private static Anchor[] AnyCase(params string[] literals) => [.. literals.Select(Anchor.AnyCase)];
}
