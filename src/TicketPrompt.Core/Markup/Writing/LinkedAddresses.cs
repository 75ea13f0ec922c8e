namespace TicketPrompt.Markup.Writing;

/// <summary>Links whose text is their own address: <c>&lt;https://...&gt;</c>.</summary>
internal static class LinkedAddresses
{
    public const string MailScheme = "mailto:";

    /// <summary>Makes such links among the pieces <see cref="PieceKind.Autolink"/>.</summary>
    public static void Replace(List<InlinePiece> pieces, InlinePlace place)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            InlinePiece piece = pieces[i];
            if (piece.Style.Href is { } href
                && piece.Kind == PieceKind.Text
                && IsOwnAddress(piece.Text, href, place)
                && (i == 0 || piece.EndsLink || !pieces[i - 1].Style.HasLinkOf(piece.Style))
                && (i + 1 == pieces.Count || pieces[i + 1].EndsLink || !pieces[i + 1].Style.HasLinkOf(piece.Style)))
            {
                pieces[i] = piece with { Kind = PieceKind.Autolink, Style = new Style(piece.Style.Marks) };
            }
        }
    }

    /// <summary>The address whose <c>mailto:</c> ends with a colon; null when that is none of one.</summary>
    public static (int Start, int End)? FindMail(string text, int colon)
    {
        int start = colon + 1 - MailScheme.Length;
        if (start < 0 || string.Compare(text, start, MailScheme, 0, MailScheme.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (start > 0 && FlankingClasses.IsAsciiLetterOrDigit(text[start - 1])))
        {
            return null;
        }

        int end = colon + 1;
        while (end < text.Length && (FlankingClasses.IsAsciiLetterOrDigit(text[end]) || text[end] is '@' or '.' or '-' or '_' or '+'))
        {
            end++;
        }

        while (end > colon + 1 && !FlankingClasses.IsAsciiLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return IsMailAddress(text.Substring(colon + 1, end - colon - 1)) ? (start, end) : null;
    }

    private static bool IsOwnAddress(string text, string href, InlinePlace place) =>
        text == href
            ? UrlText.IsAutolink(text, place)
            : href.Length == MailScheme.Length + text.Length
                && href.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase)
                && href.EndsWith(text, StringComparison.Ordinal)
                && IsMailAddress(text);

    /// <summary>The plain part of CommonMark's e-mail autolinks (6.5): <c>a.b@example.com</c>.</summary>
    private static bool IsMailAddress(string text)
    {
        int at = text.IndexOf('@');
        bool isPlain = at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1;
        for (int i = 0; i < text.Length && isPlain; i++)
        {
            char c = text[i];
            isPlain = i == at || FlankingClasses.IsAsciiLetterOrDigit(c) || c is '.' or '-'
                || (i < at && c is '_' or '+');
        }

        return isPlain && FlankingClasses.IsAsciiLetterOrDigit(text[at + 1]) && FlankingClasses.IsAsciiLetterOrDigit(text[text.Length - 1])
            && !text.Contains("..") && !text.Contains(".-") && !text.Contains("-.");
    }
}
