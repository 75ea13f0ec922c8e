using System.Globalization;

namespace TicketPrompt.Markup.Writing;

/// <summary>Finds text at a line's start that would begin another block: a list, a heading, a rule, code, a table.</summary>
internal static class LineStart
{
    /// <summary>The place to put a backslash before so that the line is text; -1 where it is text as it is.</summary>
    /// <param name="isFirst">Whether no line of the same paragraph stands before it.</param>
    /// <param name="place">Where the paragraph is: dashes behind an item's marker would be a rule with it.</param>
    public static int FindEscape(UnescapedMarkdown text, int start, bool isFirst, InlinePlace place, SpecialCharacters special)
    {
        // Invisible characters may be taken out before a parser reads the line.
        while (text[start] >= 128 && CharUnicodeInfo.GetUnicodeCategory(text[start]) == UnicodeCategory.Format)
        {
            start++;
        }

        if (text.KindAt(start) == CharacterKind.Markup)
        {
            return -1;
        }

        char first = text[start];
        char next = text[start + 1];
        bool escape = first switch
        {
            '#' => IsHeading(text, start),
            '>' => true,
            '-' or '+' or '*' => IsBlank(next) || IsLineOf(text, start, first, first != '+' && (!isFirst || place == InlinePlace.Item) ? 1 : 3),
            '_' => IsLineOf(text, start, '_', 3),
            '=' => !isFirst && IsLineOf(text, start, '=', 1),
            '`' or '~' => next == first && text[start + 2] == first,
            '<' => next is '/' or '!' or '?' || FlankingClasses.IsAsciiLetter(next),
            '[' => next == '!' || special.LastColonBehindBracket > start,
            _ => false,
        };
        return escape || (!isFirst && IsTableDelimiterRow(text, start)) ? start : FindNumber(text, start);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    private static bool IsHeading(UnescapedMarkdown text, int start)
    {
        int end = start;
        while (text[end] == '#')
        {
            end++;
        }

        return end - start <= 6 && IsBlank(text[end]);
    }

    /// <summary>Whether the line is that character alone, at least so often, with white space anywhere: a rule, or what underlines a heading.</summary>
    private static bool IsLineOf(UnescapedMarkdown text, int start, char c, int least)
    {
        int count = 0;
        for (int i = start; text[i] != '\n'; i++)
        {
            if (text[i] == c)
            {
                count++;
            }
            else if (!IsBlank(text[i]))
            {
                return false;
            }
        }

        return count >= least;
    }

    private static bool IsTableDelimiterRow(UnescapedMarkdown text, int start)
    {
        bool hasDash = false;
        for (int i = start; text[i] != '\n'; i++)
        {
            hasDash |= text[i] == '-';
            if (text[i] is not ('-' or ':' or '|' or ' ' or '\t'))
            {
                return false;
            }
        }

        return hasDash;
    }

    /// <summary>The point or parenthesis of <c>1. </c> or <c>1) </c>; -1 for anything else.</summary>
    private static int FindNumber(UnescapedMarkdown text, int start)
    {
        int end = start;
        while (text[end] is >= '0' and <= '9' && text.KindAt(end) != CharacterKind.Markup)
        {
            end++;
        }

        return end > start && end - start <= 9 && text[end] is '.' or ')' && IsBlank(text[end + 1]) && text.KindAt(end) != CharacterKind.Markup
            ? end
            : -1;
    }
}
