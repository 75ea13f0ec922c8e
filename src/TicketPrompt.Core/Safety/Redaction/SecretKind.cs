using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Looks closer at an anchor of a secret.</summary>
/// <param name="text">The text.</param>
/// <param name="anchor">Where the anchor starts.</param>
/// <param name="anchorEnd">The place after the anchor.</param>
internal delegate SecretSpan SecretPattern(string text, int anchor, int anchorEnd);

/// <summary>One kind of secret: a row of <see cref="SecretKinds"/>.</summary>
/// <param name="Name">What stands in the text for it: <c>[REDACTED:name:1]</c>. Several rows may share a name.</param>
/// <param name="Anchors">What a text must contain to be looked at.</param>
/// <param name="Pattern">What must stand around the anchor.</param>
internal sealed record SecretKind(string Name, IReadOnlyList<Anchor> Anchors, SecretPattern Pattern);
