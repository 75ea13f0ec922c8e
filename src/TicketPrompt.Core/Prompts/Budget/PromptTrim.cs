using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Model;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// What of the tickets is kept, as one number: the tokens, about, of all that may be left out. What matters most is kept first: long
/// texts, then subtasks, links, references, attachments, and comments from the newest back. So the oldest comments go first (design,
/// section 12).
/// </summary>
internal sealed class PromptTrim
{
    /// <summary>The part of the budget that may stay unused for a better place to cut at, and that a comment's beginning must be worth.</summary>
    private const double Slack = 0.04;

    private readonly TokenCounter _counter;
    private readonly double _least;
    private readonly ListPart[] _lists;
    private readonly TextPart[] _texts;
    private readonly ElementPart[] _elements;

    public PromptTrim(IReadOnlyList<BudgetedTicket> tickets, int maxTokens, TokenCounter counter)
    {
        _counter = counter;
        _least = Math.Max(20, maxTokens * Slack);
        _texts = [.. tickets.SelectMany(ticket => ticket.Texts).Where(text => text.Times > 0)];
        foreach (TextPart text in _texts)
        {
            text.Measure(counter);
        }

        ListPart[] printed = [.. tickets.SelectMany(ticket => ticket.Lists).Where(list => list.Elements.Any(element => element.Times > 0))];
        foreach (ElementPart element in printed.SelectMany(list => list.Elements).Where(element => element.Times > 0))
        {
            element.Measure(counter);
        }

        _lists = [.. ListKind.All.SelectMany(kind => printed.Where(list => list.Kind == kind && IsWorthIt(list, counter)))];
        ILookup<bool, ListPart> ofComments = _lists.ToLookup(list => list.Kind.Field == TicketField.Comments);
        IEnumerable<ElementPart> elements = ofComments[false].SelectMany(list => list.Elements).Concat(CommentOrder.NewestFirst(ofComments[true]));
        _elements = [.. elements.Where(element => element.Times > 0)];
        Whole = _texts.Sum(text => text.Cuttable * (double)text.Times) + _elements.Sum(WeightOf);
    }

    /// <summary>The tokens of all that may be left out; 0 when nothing may.</summary>
    public double Whole { get; }

    /// <summary>Shows the tickets with about so many tokens of what may be left out.</summary>
    public void Keep(double tokens)
    {
        double left = KeepTexts(tokens);
        bool fits = left >= 0;
        foreach (ElementPart element in _elements)
        {
            double weight = WeightOf(element);
            bool isComment = element.Value is TicketComment;
            element.Body?.Restore();
            element.IsKept = fits && weight <= left;
            if (element.IsKept)
            {
                left -= weight;
                continue;
            }

            // What is left when the first one does not fit goes to a comment's beginning, if it is worth it: the newest one left out.
            fits = false;
            if (isComment && left > 0 && KeepBeginning(element, left))
            {
                element.IsKept = true;
                left = 0;
            }
            else if (isComment)
            {
                left = 0;
            }
        }

        foreach (ListPart list in _lists)
        {
            list.Show();
        }
    }

    public IReadOnlyList<Omission> Omissions()
    {
        List<Omission> omissions = [];
        foreach (ListPart list in Enumerable.Reverse(_lists))
        {
            if (list.IsTrimmed)
            {
                omissions.Add(new Omission
                {
                    Field = list.Path,
                    Kind = OmissionKind.Elements,
                    Kept = list.Kept,
                    Total = list.Elements.Count,
                    Tokens = list.Elements.Where(element => element.Times > 0 && !element.IsKept).Sum(element => element.Tokens),
                });
            }

            omissions.AddRange(list.Elements.Where(element => element.IsKept).Select(element => element.Body).OfType<TextPart>().SelectMany(OmissionOf));
        }

        omissions.AddRange(_texts.SelectMany(OmissionOf));
        return [.. omissions];
    }

    private static IEnumerable<Omission> OmissionOf(TextPart text)
    {
        if (text.Cut is { } cut)
        {
            yield return new Omission { Field = text.Path, Kind = OmissionKind.Text, Kept = cut.Kept, Total = cut.Kept + cut.Omitted, Tokens = cut.Omitted };
        }
    }

    /// <summary>A list that is hardly longer than its mark is left whole.</summary>
    private static bool IsWorthIt(ListPart list, TokenCounter counter) =>
        list.Elements.Where(element => element.Times > 0).Sum(element => element.Tokens)
            > 2 * counter.Count(OmissionMark.OfElements(0, list.Elements.Count, list.Kind.Name));

    private static double WeightOf(ElementPart element) => element.Tokens * (double)element.Times;

    private bool KeepBeginning(ElementPart element, double left)
    {
        double around = element.Tokens - (element.Body?.Cuttable ?? 0);
        double kept = (left / element.Times) - around;
        if (element.Body is null || kept < _least)
        {
            return false;
        }

        element.Body.Keep(kept, _least, _counter);
        return true;
    }

    /// <summary>Keeps as much of the long texts as fits: the longest are cut to one length, so that a pasted log yields before a short text.</summary>
    /// <returns>What is left for all else; less than nothing when the texts were cut.</returns>
    private double KeepTexts(double tokens)
    {
        double left = tokens;
        int texts = 0;
        double most = double.PositiveInfinity;
        TextPart[] shortest = [.. _texts.OrderBy(text => text.Cuttable)];
        double times = shortest.Sum(text => (double)text.Times);
        foreach (TextPart text in shortest)
        {
            if (text.Cuttable * times > left)
            {
                most = left / times;
                break;
            }

            left -= text.Cuttable * (double)text.Times;
            times -= text.Times;
            texts++;
        }

        foreach (TextPart text in _texts)
        {
            text.Keep(Math.Min(most, text.Cuttable), _least, _counter);
        }

        return texts < _texts.Length ? -1 : left;
    }
}

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
