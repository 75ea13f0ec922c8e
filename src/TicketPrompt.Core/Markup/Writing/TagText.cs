namespace TicketPrompt.Markup.Writing;

/// <summary>Finds text that a parser could read as an HTML tag, or as an e-mail address between angle brackets.</summary>
internal static class TagText
{
    // A local part of an address has at most 64 characters (RFC 5321, 4.5.3.1.1).
    private const int MaxLocalPart = 64;

    /// <summary>Whether the <c>&lt;</c> there could start one, if a <c>&gt;</c> follows.</summary>
    public static bool MayStart(InlineDraft text, int i) =>
        text[i + 1] is '/' or '!' or '?' || FlankingClasses.IsAsciiLetter(text[i + 1]) || IsMailAddress(text, i + 1);

    private static bool IsMailAddress(InlineDraft text, int start)
    {
        int i = start;
        while (i - start < MaxLocalPart && (FlankingClasses.IsAsciiLetterOrDigit(text[i]) || ".!#$%&'*+/=?^_`{|}~-".IndexOf(text[i]) >= 0))
        {
            i++;
        }

        return i > start && text[i] == '@';
    }
}
