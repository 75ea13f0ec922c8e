using TicketPrompt.Text;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Takes a journal of ServiceNow apart: entries of one text, the newest first, each under a line
/// <c>2026-10-01 10:00:00 - Ann Lee (Additional comments)</c>. Times are the wall clock of whoever asked.
/// </summary>
internal static class ServiceNowJournal
{
    /// <summary>The entries; the whole text as one where it has no such line.</summary>
    /// <param name="isInternal">Whether entries are internal whose line does not say what they are.</param>
    public static IEnumerable<TicketComment> Entries(string text, bool isInternal)
    {
        TicketComment? entry = null;
        List<string> lines = [];
        foreach (string line in LineEnds.Unified(text).Split('\n'))
        {
            if (HeadOf(line, isInternal) is not { } head)
            {
                lines.Add(line);
                continue;
            }

            if (Whole(entry, lines, isInternal) is { } before)
            {
                yield return before;
            }

            entry = head;
            lines.Clear();
        }

        if (Whole(entry, lines, isInternal) is { } last)
        {
            yield return last;
        }
    }

    private static TicketComment? Whole(TicketComment? head, List<string> lines, bool isInternal)
    {
        string body = string.Join("\n", lines).Trim();
        return body.Length == 0 ? null : (head ?? new TicketComment { IsInternal = isInternal }) with { Body = body };
    }

    private static TicketComment? HeadOf(string line, bool isInternal)
    {
        const int Clock = 19;
        int kind = line.LastIndexOf(" (", StringComparison.Ordinal);
        return line.Length > Clock + 3 && line.EndsWith(")", StringComparison.Ordinal) && kind > Clock + 3
            && string.CompareOrdinal(line, Clock, " - ", 0, 3) == 0 && DateReader.TryRead(line.Substring(0, Clock)) is { } date
            ? new TicketComment
            {
                Author = line.Substring(Clock + 3, kind - Clock - 3),
                CreatedDate = date,
                IsInternal = isInternal || line.IndexOf("(Work notes", kind, StringComparison.OrdinalIgnoreCase) >= 0,
            }
            : null;
    }
}
