namespace TicketPrompt.Tickets;

/// <summary>Reads a project out of a ticket's key.</summary>
internal static class ProjectKey
{
    /// <summary><c>PAY-12</c> is of <c>PAY</c>, <c>owner/repo#12</c> of <c>owner/repo</c>; null for any other key.</summary>
    public static string? Of(string? key)
    {
        if (key is null)
        {
            return null;
        }

        int mark = key.LastIndexOfAny(['#', '!']);
        if (mark > 0 && AreDigits(key, mark + 1))
        {
            return key.IndexOf('/') > 0 && key.IndexOf('/') < mark ? key.Substring(0, mark) : null;
        }

        return LooksLikeKey(key) ? key.Substring(0, key.LastIndexOf('-')) : null;
    }

    /// <summary>Whether a text has the form of Jira's keys, <c>PAY-12</c>.</summary>
    public static bool LooksLikeKey(string text)
    {
        int hyphen = text.LastIndexOf('-');
        if (hyphen < 1 || !AreDigits(text, hyphen + 1) || !char.IsLetter(text[0]))
        {
            return false;
        }

        for (int i = 1; i < hyphen; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] != '_')
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return from < text.Length;
    }
}
