namespace TicketPrompt.Markup.Writing;

/// <summary>
/// Finds addresses in plain text. A GFM parser takes one up to the next space or <c>&lt;</c>, backslashes and delimiters
/// included (GFM 6.9), so text that would need any of those in it or right beside it puts the address between angle brackets.
/// So does <c>mailto:</c>, of which parsers make half a link, or drop it.
/// </summary>
internal static class BareUrls
{
    /// <summary>The same pieces, with addresses that cannot stay bare as pieces of their own.</summary>
    public static List<InlinePiece> Split(List<InlinePiece> pieces, InlinePlace place)
    {
        List<InlinePiece>? split = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            InlinePiece piece = pieces[i];
            bool isText = piece is { Kind: PieceKind.Text, Style.Href: null } && MayBeIn(piece.Text);
            if (!isText && split is null)
            {
                continue;
            }

            split ??= pieces.GetRange(0, i);
            if (isText)
            {
                bool touchesBefore = piece.Style.Marks != 0 || (i > 0 && IsTouching(piece));
                bool touchesAfter = piece.Style.Marks != 0 || (i + 1 < pieces.Count && IsTouching(pieces[i + 1]));
                SplitPiece(piece, touchesBefore, touchesAfter, place, split);
            }
            else
            {
                split.Add(piece);
            }
        }

        return split ?? pieces;
    }

    /// <summary>Whether a text may have an address.</summary>
    public static bool MayBeIn(string text)
    {
        int colon = text.IndexOf(':');
        while (colon >= 0 && string.CompareOrdinal(text, colon, "://", 0, 3) != 0 && LinkedAddresses.FindMail(text, colon) is null)
        {
            colon = text.IndexOf(':', colon + 1);
        }

        return colon >= 0;
    }

    // White space that is not ASCII ends no address.
    private static bool IsTouching(InlinePiece piece) => piece.Breaks == 0 && (piece.Gap.Length == 0 || piece.Gap[0] > ' ');

    private static void SplitPiece(InlinePiece piece, bool touchesBefore, bool touchesAfter, InlinePlace place, List<InlinePiece> split)
    {
        string text = piece.Text;
        int done = 0;
        int from = 0;
        while (from < text.Length && text.IndexOf(':', from) is >= 0 and int colon)
        {
            if (string.CompareOrdinal(text, colon, "://", 0, 3) != 0)
            {
                from = colon + 1;
                if (LinkedAddresses.FindMail(text, colon) is var (mailStart, mailEnd))
                {
                    AddAutolink(mailStart, mailEnd);
                    from = mailEnd;
                }

                continue;
            }

            int start = UrlText.SchemeStart(text, colon, from);
            int wordEnd = UrlText.EndOfWord(text, colon);
            from = wordEnd;
            bool isTouched = (touchesBefore && start == 0) || (touchesAfter && wordEnd == text.Length);
            if (start < 0 || (!isTouched && UrlText.IsSafe(text, start, wordEnd)))
            {
                continue;
            }

            int end = UrlText.EndOfUrl(text, colon + 3, wordEnd);
            if (end > colon + 3 && UrlText.IsAutolink(text.Substring(start, end - start), place))
            {
                AddAutolink(start, end);
            }
        }

        AddPart(done, text.Length, PieceKind.Text);

        void AddAutolink(int start, int end)
        {
            AddPart(done, start, PieceKind.Text);
            AddPart(start, end, PieceKind.Autolink);
            done = end;
        }

        void AddPart(int start, int end, PieceKind kind)
        {
            if (piece.Part(start, end) is { } part)
            {
                split.Add(part with { Kind = kind });
            }
        }
    }
}
