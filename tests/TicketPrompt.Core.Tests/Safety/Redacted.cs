using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

/// <summary>What is left of one text and of what its escapes hide, as a ticket of its own unless a scope is given.</summary>
internal static class Redacted
{
    public static string Of(string text, RedactionScope? scope = null, List<Observation>? seen = null, IReadOnlyList<SecretKind>? kinds = null)
    {
        SafetyAnchors anchors = new(kinds);
        anchors.Scan(text);
        scope ??= new RedactionScope();
        string redacted = SecretRedactor.Redact(text, anchors, scope, seen);
        if (UnescapedText.Of(redacted) is not { } unescaped)
        {
            return redacted;
        }

        anchors.Scan(unescaped.Text);
        return SecretRedactor.Redact(redacted, anchors, scope, seen, unescaped: unescaped);
    }
}
