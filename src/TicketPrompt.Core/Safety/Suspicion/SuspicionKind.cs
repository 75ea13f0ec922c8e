using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>Looks closer at an anchor of something suspicious.</summary>
/// <param name="text">The text.</param>
/// <param name="anchor">Where the anchor starts.</param>
/// <param name="anchorEnd">The place after the anchor.</param>
internal delegate Suspicion SuspicionPattern(string text, int anchor, int anchorEnd);

/// <summary>Something worth a finding: a row of <see cref="SuspicionKinds"/>.</summary>
/// <param name="Kind">What it is reported as.</param>
/// <param name="Anchors">What a text must contain to be looked at.</param>
/// <param name="Pattern">What must stand around the anchor.</param>
internal sealed record SuspicionKind(FindingKind Kind, IReadOnlyList<Anchor> Anchors, SuspicionPattern Pattern);
