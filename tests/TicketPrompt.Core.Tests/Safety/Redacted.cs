using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

/// <summary>What is left of one text, as a ticket of its own unless a scope is given.</summary>
internal static class Redacted
{
    public static string Of(string text, RedactionScope? scope = null, List<Observation>? seen = null, IReadOnlyList<SecretKind>? kinds = null)
    {
        SafetyAnchors anchors = new(kinds);
        anchors.Scan(text);
        return SecretRedactor.Redact(text, anchors, scope ?? new RedactionScope(), seen);
    }
}
