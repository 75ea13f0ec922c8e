using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

/// <summary>What is left of one text, as a ticket of its own.</summary>
internal static class Redacted
{
    public static string Of(string text) => SecretRedactor.Redact(text, SafetyAnchors.Of(text), new RedactionScope());
}
