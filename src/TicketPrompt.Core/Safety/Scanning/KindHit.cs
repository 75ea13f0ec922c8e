using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;

namespace TicketPrompt.Safety.Scanning;

/// <summary>An anchor of a kind of secret, or of a kind of suspicious text, found in a text.</summary>
/// <param name="Kind">Which one, by its place in <see cref="SecretKinds"/> or <see cref="SuspicionKinds"/>.</param>
/// <param name="Start">Where the anchor starts.</param>
/// <param name="End">The place after its last character.</param>
internal sealed record KindHit(int Kind, int Start, int End);
