namespace TicketPrompt.Markup;

/// <summary>
/// Finds addresses in plain text. A GFM parser takes one up to the next space or <c>&lt;</c>, backslashes and delimiters
/// included (GFM 6.9), so text that would need any of those in it or right beside it puts the address between angle brackets.
/// </summary>
internal static class BareUrls
{
    private static readonly string[] Schemes = ["https", "http", "ftp"];

    // What is never escaped inside an address may stay bare: a parser sees the same text whether it takes it as a link or not.
    private const string SafeInside = "/:.-%?=#+,;@!$'\"()";

    // GFM leaves these out of an address's end.
    private const string Trailing = "?!.,:;*_~'\"()[]{}`\\|";

    /// <summary>The same pieces, with addresses that cannot stay bare as pieces of their own.</summary>
    public static List<InlinePiece> Split(List<InlinePiece> pieces, InlinePlace place)
    {
        List<InlinePiece>? split = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            InlinePiece piece = pieces[i];
            bool isText = piece is { Kind: PieceKind.Text, Style.Href: null } && piece.Text.Contains("://");
            if (!isText && split is null)
            {
                continue;
            }

            split ??= pieces.GetRange(0, i);
            if (isText)
            {
                bool touchesBefore = i > 0 && IsTouching(piece) || piece.Style.Marks != 0;
                bool touchesAfter = i + 1 < pieces.Count && IsTouching(pieces[i + 1]) || piece.Style.Marks != 0;
                SplitPiece(piece, touchesBefore, touchesAfter, place, split);
            }
            else
            {
                split.Add(piece);
            }
        }

        return split ?? pieces;
    }

    private static bool IsTouching(InlinePiece piece) => piece.Breaks == 0 && (piece.Gap.Length == 0 || piece.Gap[0] > ' ');

    /// <summary>Whether CommonMark takes it between angle brackets (6.5).</summary>
    public static bool IsAutolink(string url, InlinePlace place)
    {
        int colon = url.IndexOf(':');
        if (colon is < 2 or > 32 || !CharacterClasses.IsAsciiLetter(url[0]))
        {
            return false;
        }

        for (int i = 1; i < url.Length; i++)
        {
            char c = url[i];
            bool allowed = i < colon
                ? CharacterClasses.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-'
                : c > ' ' && c is not ('<' or '>' or '\u007F') && !char.IsWhiteSpace(c) && (c != '|' || !place.IsCell());

            // Parsers differ on whether an entity between angle brackets is one.
            if (!allowed || (c == '&' && EntityText.IsAt(url, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static void SplitPiece(InlinePiece piece, bool touchesBefore, bool touchesAfter, InlinePlace place, List<InlinePiece> split)
    {
        string text = piece.Text;
        int done = 0;
        int from = 0;
        while (from < text.Length && text.IndexOf("://", from, StringComparison.Ordinal) is >= 0 and int colon)
        {
            int start = SchemeStart(text, colon, from);
            int wordEnd = EndOfWord(text, colon);
            from = wordEnd;
            if (start < 0 || (!(touchesBefore && start == 0) && !(touchesAfter && wordEnd == text.Length) && IsSafe(text, start, wordEnd)))
            {
                continue;
            }

            int end = EndOfUrl(text, colon + 3, wordEnd);
            string url = text.Substring(start, end - start);
            if (end == colon + 3 || !IsAutolink(url, place))
            {
                continue;
            }

            AddText(start);
            split.Add(piece with { Kind = PieceKind.Autolink, Text = url, Gap = done == 0 && start == 0 ? piece.Gap : GapBefore(start), Breaks = done == 0 && start == 0 ? piece.Breaks : 0 });
            done = end;
        }

        if (done < text.Length)
        {
            AddText(text.Length);
        }

        void AddText(int end)
        {
            string between = text.Substring(done, end - done).Trim();
            if (between.Length > 0)
            {
                split.Add(piece with { Text = between, Gap = done == 0 ? piece.Gap : GapAfter(done), Breaks = done == 0 ? piece.Breaks : 0 });
            }
        }

        string GapBefore(int at) => at > 0 && char.IsWhiteSpace(text[at - 1]) ? GapText(text[at - 1]) : "";

        string GapAfter(int at) => char.IsWhiteSpace(text[at]) ? GapText(text[at]) : "";

        static string GapText(char c) => c is '\n' or '\r' ? "\n" : " ";
    }

    private static int SchemeStart(string text, int colon, int from)
    {
        foreach (string scheme in Schemes)
        {
            int start = colon - scheme.Length;
            if (start >= from
                && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (start == 0 || !CharacterClasses.IsAsciiLetter(text[start - 1])))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Where a parser's address ends at the latest: only ASCII white space counts.</summary>
    private static int EndOfWord(string text, int from)
    {
        int end = from;
        while (end < text.Length && text[end] is not (' ' or '\t' or '\n' or '\r' or '<'))
        {
            end++;
        }

        return end;
    }

    private static int EndOfUrl(string text, int from, int wordEnd)
    {
        int end = from;
        while (end < wordEnd && text[end] != '>' && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (end > from && Trailing.Contains(text[end - 1]) && !ClosesParenthesis(text, from, end))
        {
            end--;
        }

        return end;
    }

    private static bool ClosesParenthesis(string text, int from, int end) =>
        text[end - 1] == ')' && text.LastIndexOf('(', end - 1, end - from) >= 0;

    private static bool IsSafe(string text, int start, int end)
    {
        if (end < text.Length && text[end] == '<')
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            char c = text[i];
            bool isSafe = CharacterClasses.IsAsciiLetterOrDigit(c)
                || SafeInside.Contains(c)
                || CharacterClasses.Of(c) is CharacterClass.Word && c >= 128
                || c == '_' && IsInsideWord(text, i)
                || c == '&' && !EntityText.IsAt(text, i);
            if (!isSafe)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInsideWord(string text, int i) =>
        i > 0 && i + 1 < text.Length && IsWordOrUnderscore(text[i - 1]) && IsWordOrUnderscore(text[i + 1]);

    private static bool IsWordOrUnderscore(char c) => c == '_' || CharacterClasses.Of(c) == CharacterClass.Word;
}
