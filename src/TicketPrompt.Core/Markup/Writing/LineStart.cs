using System.Globalization;

namespace TicketPrompt.Markup.Writing;

/// <summary>Finds text at a line's start that would begin another block: a list, a heading, a rule, code, a table.</summary>
internal static class LineStart
{
    /// <summary>The place to put a backslash before so that the line is text; -1 where it is text as it is.</summary>
    /// <param name="draft">The paragraph.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="isFirst">Whether no line of the same paragraph stands before it.</param>
    /// <param name="place">Where the paragraph is: dashes behind an item's marker would be a rule with it.</param>
    /// <param name="lastColon">The last place in the paragraph of a colon after a closing bracket; -1 for none.</param>
    public static int FindEscape(InlineDraft draft, int start, bool isFirst, InlinePlace place, int lastColon)
    {
        // Invisible characters may be taken out before a parser reads the line.
        while (CharUnicodeInfo.GetUnicodeCategory(draft[start]) == UnicodeCategory.Format)
        {
            start++;
        }

        if (draft.KindAt(start) == DraftKind.Markup)
        {
            return -1;
        }

        char first = draft[start];
        char next = draft[start + 1];
        bool escape = first switch
        {
            '#' => IsHeading(draft, start),
            '>' => true,
            '-' or '+' or '*' => IsBlank(next) || IsLineOf(draft, start, first, first != '+' && (!isFirst || place == InlinePlace.Item) ? 1 : 3),
            '_' => IsLineOf(draft, start, '_', 3),
            '=' => !isFirst && IsLineOf(draft, start, '=', 1),
            '`' or '~' => next == first && draft[start + 2] == first,
            '<' => next is '/' or '!' or '?' || FlankingClasses.IsAsciiLetter(next),
            '[' => next == '!' || lastColon > start,
            _ => false,
        };
        return escape || (!isFirst && IsTableDelimiterRow(draft, start)) ? start : FindNumber(draft, start);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    private static bool IsHeading(InlineDraft draft, int start)
    {
        int end = start;
        while (draft[end] == '#')
        {
            end++;
        }

        return end - start <= 6 && IsBlank(draft[end]);
    }

    /// <summary>Whether the line is that character alone, at least so often, with white space anywhere: a rule, or what underlines a heading.</summary>
    private static bool IsLineOf(InlineDraft draft, int start, char c, int least)
    {
        int count = 0;
        for (int i = start; draft[i] != '\n'; i++)
        {
            if (draft[i] == c)
            {
                count++;
            }
            else if (!IsBlank(draft[i]))
            {
                return false;
            }
        }

        return count >= least;
    }

    private static bool IsTableDelimiterRow(InlineDraft draft, int start)
    {
        bool hasDash = false;
        for (int i = start; draft[i] != '\n'; i++)
        {
            hasDash |= draft[i] == '-';
            if (draft[i] is not ('-' or ':' or '|' or ' ' or '\t'))
            {
                return false;
            }
        }

        return hasDash;
    }

    /// <summary>The point or parenthesis of <c>1. </c> or <c>1) </c>; -1 for anything else.</summary>
    private static int FindNumber(InlineDraft draft, int start)
    {
        int end = start;
        while (draft[end] is >= '0' and <= '9' && draft.KindAt(end) != DraftKind.Markup)
        {
            end++;
        }

        return end > start && end - start <= 9 && draft[end] is '.' or ')' && IsBlank(draft[end + 1]) && draft.KindAt(end) != DraftKind.Markup
            ? end
            : -1;
    }
}
