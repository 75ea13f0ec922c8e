using System.Text;

namespace TicketPrompt.Markup.Building;

/// <summary>White space as wiki markup and HTML show it: a run of it is one space.</summary>
internal static class WhiteSpace
{
    /// <summary>A part of a text, with each run of white space (also of no-break spaces and line ends) as one space.</summary>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="atSpace">Whether white space stands before the part, so that its own at the start says nothing.</param>
    public static string Collapse(string text, int start, int end, bool atSpace)
    {
        while (atSpace && start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int at = FindRun(text, start, end);
        if (at == end)
        {
            return text.Substring(start, end - start);
        }

        StringBuilder collapsed = new(end - start);
        collapsed.Append(text, start, at - start);
        bool inRun = false;
        for (; at < end; at++)
        {
            bool isSpace = char.IsWhiteSpace(text[at]);
            if (!isSpace || !inRun)
            {
                collapsed.Append(isSpace ? ' ' : text[at]);
            }

            inRun = isSpace;
        }

        return collapsed.ToString();
    }

    /// <summary>The first white space that is no single space; the end when there is none.</summary>
    private static int FindRun(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) && (c != ' ' || (at + 1 < end && char.IsWhiteSpace(text[at + 1]))))
            {
                return at;
            }
        }

        return end;
    }
}
