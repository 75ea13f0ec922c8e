using TicketPrompt.Handlebars.Helpers;

namespace TicketPrompt.Budget;

/// <summary>Which comments are older than others.</summary>
internal static class CommentOrder
{
    /// <summary>
    /// Comments with the newest first. Where one has no date that can be read, its list's order tells: oldest first, as most trackers
    /// list them, unless the dates that are there say otherwise.
    /// </summary>
    public static IReadOnlyList<ElementPart> NewestFirst(IEnumerable<ListPart> lists)
    {
        List<(ElementPart Comment, DateTimeOffset Date, int Place)> dated = [];
        foreach (ListPart list in lists)
        {
            DateTimeOffset?[] dates = [.. list.Elements.Select(DateOf)];
            DateTimeOffset[] known = [.. dates.OfType<DateTimeOffset>()];
            bool isNewestFirst = known.Length > 1 && known[0] > known[known.Length - 1];
            DateTimeOffset last = known.Length == 0 ? DateTimeOffset.MinValue : isNewestFirst ? known.Max() : known.Min();
            for (int i = 0; i < dates.Length; i++)
            {
                // One without a date is as old as the one before it in the list.
                last = dates[i] ?? last;
                dated.Add((list.Elements[i], last, isNewestFirst ? -i : i));
            }
        }

        // The sort is stable: tickets of one prompt keep their order where dates are the same.
        return [.. dated.OrderByDescending(one => one.Date).ThenByDescending(one => one.Place).Select(one => one.Comment)];
    }

    private static DateTimeOffset? DateOf(ElementPart element) =>
        DateValue.TryRead(((TicketComment)element.Value).CreatedDate, out DateTimeOffset date) ? date : null;
}
