using System.Globalization;
using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// Finds out what of a ticket a template prints, and how often: it is rendered with a label in place of each part, and the labels
/// that come out tell. That sees through helpers, filters, partials and JSON, which no look at the template does.
/// </summary>
internal sealed class PrintedParts(IReadOnlyList<BudgetedTicket> tickets, Func<RenderedPrompt> render)
{
    // Characters that mean nothing in any text, one of which starts and ends every label: U+FDD0 to U+FDEF are no characters.
    private const char FirstMark = '\uFDD0';
    private const char LastMark = '\uFDEF';

    /// <param name="prompt">The prompt as it is with everything whole.</param>
    public void Count(string prompt)
    {
        char mark = FirstMark;
        while (mark < LastMark && prompt.IndexOf(mark) >= 0)
        {
            mark++;
        }

        ListPart[] lists = [.. tickets.SelectMany(ticket => ticket.Lists)];
        Count(lists, [.. tickets.SelectMany(ticket => ticket.Texts)], mark, all: false);

        // A template may print comments' authors only.
        ListPart[] unseen = [.. lists.Where(list => list.Elements.All(element => element.Times == 0))];
        if (unseen.Length > 0)
        {
            Count(unseen, [], mark, all: true);
        }
    }

    private void Count(ListPart[] lists, TextPart[] texts, char mark, bool all)
    {
        Dictionary<ElementPart, int> numbers = [];
        foreach (ElementPart element in lists.SelectMany(list => list.Elements))
        {
            numbers.Add(element, texts.Length + numbers.Count);
        }

        foreach (ListPart list in lists)
        {
            list.Label(element => LabelOf(mark, numbers[element]), all);
        }

        for (int i = 0; i < texts.Length; i++)
        {
            texts[i].Label(LabelOf(mark, i));
        }

        int[]? times = Times(mark, texts.Length + numbers.Count);
        foreach (KeyValuePair<ElementPart, int> element in numbers)
        {
            // Only a body has one label; a name and an address are two of one element.
            int printed = times?[element.Value] ?? 1;
            element.Key.Times = element.Key.Body is null ? Math.Min(printed, 1) : printed;
        }

        for (int i = 0; i < texts.Length; i++)
        {
            texts[i].Times = times?[i] ?? 1;
            texts[i].Restore();
        }

        foreach (ListPart list in lists)
        {
            list.Show();
        }
    }

    /// <summary>How often each label is printed; null when the template cannot do with labels, and may print everything.</summary>
    private int[]? Times(char mark, int count)
    {
        string text;
        try
        {
            text = render().Text;
        }
        catch (TemplateRenderException)
        {
            return null;
        }

        int[] times = new int[count];
        for (int start = text.IndexOf(mark); start >= 0;)
        {
            int end = text.IndexOf(mark, start + 1);
            if (end > 0 && int.TryParse(text.Substring(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < count)
            {
                times[number]++;
                end = text.IndexOf(mark, end + 1);
            }

            start = end;
        }

        return times;
    }

    private static string LabelOf(char mark, int number) => mark + number.ToString(CultureInfo.InvariantCulture) + mark;
}
