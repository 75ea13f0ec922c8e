using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// Cuts long texts: at a paragraph, else at a sentence's end, a line's, a word's, whichever lies near enough before the place, else
/// between characters. What is open there is closed. The section of acceptance criteria in a text stays whole.
/// </summary>
internal static class TextCutter
{
    /// <param name="section">The part of it that stays whole.</param>
    /// <param name="kept">About the tokens to keep, those of the section not among them.</param>
    /// <param name="window">The tokens that may be lost for a better place to cut at.</param>
    public static TextCut Cut(MeasuredText measured, TextSection section, double kept, double window, TokenCounter counter)
    {
        string text = measured.Text;
        double before = measured.TokensUpTo(section.Start);
        bool inFront = kept < before || section.IsEmpty;
        int from = inFront ? 0 : section.End;
        double target = inFront ? kept : kept + measured.TokensUpTo(section.End) - before;
        double least = Math.Max(target - Math.Min(window, kept / 2), measured.TokensUpTo(from));
        int end = inFront && !section.IsEmpty ? Math.Min(measured.PositionOf(target), section.Start) : measured.PositionOf(target);
        int at = Place(text, Math.Max(from, measured.PositionOf(least)), end, out bool ownLine);
        string head = Closed(text.Substring(0, Math.Max(at, from)).TrimEnd(), ref ownLine);
        string tail = inFront ? text.Substring(section.Start, section.End - section.Start) : "";
        int left = Math.Min(measured.Tokens, counter.Count(head) + counter.Count(tail));
        string mark = OmissionMark.OfText(measured.Tokens - left);
        string gap = head.Length == 0 ? "" : ownLine || head.Length < at || EndsCode(head) ? "\n\n" : " ";
        return new TextCut(head + gap + mark + (tail.Length > 0 ? "\n\n" + tail : ""), left, measured.Tokens - left);
    }

    /// <summary>The head with what the cut left open closed, so that the mark is no part of it.</summary>
    private static string Closed(string head, ref bool ownLine)
    {
        MarkdownBlocks blocks = MarkdownBlocks.After(head);
        if ((blocks.Open ?? blocks.Unclosed) is not { } open)
        {
            return head;
        }

        // Code of which nothing but the opening line is left needs neither.
        ownLine = true;
        int line = head.LastIndexOf('\n', open.At) + 1;
        return open.IsCode && head.IndexOf('\n', open.At) < 0
            ? head.Substring(0, line).TrimEnd()
            : head + "\n" + (blocks.Open is null ? "" : blocks.Prefix) + open.Closer;
    }

    private static int Place(string text, int after, int upTo, out bool ownLine)
    {
        ownLine = true;
        if (upTo >= text.Length)
        {
            return text.Length;
        }

        int line = -1;
        int sentence = -1;
        int word = -1;
        for (int i = upTo; i > after; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && !IsWide(text[i - 1]))
            {
                continue;
            }

            if (text[i] == '\n')
            {
                line = line < 0 ? i : line;
                if (IsBlankAfter(text, i))
                {
                    return i;
                }
            }

            if (sentence < 0 && text[i - 1] is '.' or '!' or '?' or '。' or '！' or '？')
            {
                sentence = i;
            }

            word = word < 0 && char.IsWhiteSpace(text[i]) ? i : word;
        }

        ownLine = sentence < 0 ? line >= 0 : text[sentence] == '\n';
        return sentence >= 0 ? sentence
            : line >= 0 ? line
            : word >= 0 ? word
            : TextBoundary.AtOrBefore(text, upTo);
    }

    private static bool IsWide(char c) => c is '。' or '！' or '？';

    private static bool IsBlankAfter(string text, int feed)
    {
        for (int i = feed + 1; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                return true;
            }

            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsCode(string head) => head.EndsWith("```", StringComparison.Ordinal) || head.EndsWith("~~~", StringComparison.Ordinal);
}

/// <summary>A text of which the end was left out.</summary>
/// <param name="Text">What is left, with a mark where the cut is.</param>
/// <param name="Kept">Its tokens without the mark.</param>
/// <param name="Omitted">The tokens that were left out: the number in the mark.</param>
internal sealed record TextCut(string Text, int Kept, int Omitted);
