using TicketPrompt.Tickets;

namespace TicketPrompt.Prompts.Budget;

/// <summary>A part of a text that is never cut.</summary>
internal readonly record struct TextSection(int Start, int End)
{
    public bool IsEmpty => Start == End;

    /// <summary>The acceptance criteria in a description in Markdown, with their heading; empty when it has none.</summary>
    public static TextSection OfCriteria(string description)
    {
        if (AcceptanceCriteriaSection.Of(description) is not string criteria)
        {
            return default;
        }

        int start = description.IndexOf(criteria, StringComparison.Ordinal);
        if (start < 0)
        {
            return default;
        }

        int heading = description.LastIndexOf("acceptance", start, StringComparison.OrdinalIgnoreCase);
        int line = heading < 0 ? -1 : description.LastIndexOf('\n', heading);
        return new TextSection(heading < 0 ? start : line + 1, start + criteria.Length);
    }
}
