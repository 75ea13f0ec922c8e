using System.Text;
using TicketPrompt.Text;

namespace TicketPrompt.Tickets;

/// <summary>
/// Finds the section <c>Acceptance criteria</c> of a description in Markdown: under a heading of any level up to the next of the
/// same or a higher level, or under a line that is only bold text up to the next heading or such line. Fenced code is text.
/// </summary>
internal static class AcceptanceCriteriaSection
{
    private const string Title = "acceptance criteria";

    /// <summary>The section's text, trimmed; null when there is none, or nothing in it.</summary>
    public static string? Of(string? markdown)
    {
        // Most descriptions have no such section, and this says so quickest.
        if (markdown is null || markdown.IndexOf("acceptance", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        string[] lines = LineEnds.Unified(markdown).Split('\n');
        int[] levels = MarkdownHeadings.LevelsOf(lines);
        for (int i = 0; i < lines.Length; i++)
        {
            if (levels[i] > 0 && IsTitle(lines[i]) && SectionAfter(lines, levels, i) is { Length: > 0 } section)
            {
                return section;
            }
        }

        return null;
    }

    private static string SectionAfter(string[] lines, int[] levels, int heading)
    {
        StringBuilder section = new();
        int i = heading + 1;
        // The underline of a heading of two lines belongs to the heading.
        if (i < lines.Length && levels[i] == MarkdownHeadings.Underline)
        {
            i++;
        }

        for (; i < lines.Length && !(levels[i] > 0 && Ends(levels[heading], levels[i])); i++)
        {
            section.Append(lines[i]).Append('\n');
        }

        return section.ToString().Trim();
    }

    // A bold line ends a section that a bold line began, and no other.
    private static bool Ends(int section, int next) => section == MarkdownHeadings.BoldLine || (next != MarkdownHeadings.BoldLine && next <= section);

    private static bool IsTitle(string line)
    {
        StringBuilder text = new();
        foreach (char c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                _ = text.Length > 0 && text[text.Length - 1] != ' ' ? text.Append(' ') : text;
            }
            else if (c is not ('#' or '*' or '_' or ':'))
            {
                text.Append(c);
            }
        }

        return string.Equals(text.ToString().Trim(), Title, StringComparison.OrdinalIgnoreCase);
    }
}
