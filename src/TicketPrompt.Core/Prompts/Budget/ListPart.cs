using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Prompts.Budget;

/// <summary>A list of a ticket of which elements may be left out.</summary>
internal sealed class ListPart
{
    private readonly IReadOnlyList<object> _whole;

    /// <summary>The parts of a list.</summary>
    /// <param name="prefix">What stands before the list's name where a template names it; empty for the only ticket.</param>
    /// <param name="list">The elements, cleaned.</param>
    public ListPart(ListKind kind, string prefix, IReadOnlyList<object> list)
    {
        Kind = kind;
        Path = prefix + kind.Name;
        _whole = list;
        Shown = list;
        Elements = [.. list.Select((value, index) => new ElementPart(this, value, BodyOf(value, index)))];
    }

    public ListKind Kind { get; }

    /// <summary>Where it is, as a template names it.</summary>
    public string Path { get; }

    public IReadOnlyList<ElementPart> Elements { get; }

    /// <summary>Whether the template prints other texts of the elements only: not comments' bodies, say, but their authors.</summary>
    public bool PrintsOther { get; private set; }

    /// <summary>What the template sees.</summary>
    public IReadOnlyList<object?> Shown { get; private set; }

    /// <summary>How many elements the prompt has.</summary>
    public int Kept => Elements.Count(element => element.Times > 0 && element.IsKept);

    /// <summary>Whether elements that the template prints are left out.</summary>
    public bool IsTrimmed => Elements.Any(element => element.Times > 0 && !element.IsKept);

    /// <summary>Shows the list with what is kept, its bodies as they are cut, and a mark where the first one is missing.</summary>
    /// <remarks>
    /// A template that prints a part of the list, say the last ten, is shown that part and nothing else as soon as anything of it
    /// must go, so that it meets the mark; what it makes of <c>length</c> then is about that part too. Others get the true length.
    /// </remarks>
    public void Show()
    {
        if (!IsTrimmed)
        {
            Shown = Elements.Any(element => element.Body?.Cut is not null) ? Elements.Select(ValueOf).ToArray() : _whole;
            return;
        }

        List<object?> shown = [];
        bool isMarked = false;
        foreach (ElementPart element in Elements)
        {
            if (element.Times > 0 && element.IsKept)
            {
                shown.Add(ValueOf(element));
            }
            else if (element.Times > 0 && !isMarked)
            {
                string mark = OmissionMark.OfElements(Kept, Elements.Count, Kind.Name);
                shown.Add(PrintsOther ? Kind.OtherMark(mark) : Kind.Mark(mark));
                isMarked = true;
            }
        }

        bool isPart = Elements.Any(element => element.Times == 0);
        Shown = new TrimmedList(shown, isPart ? shown.Count : Elements.Count);
    }

    /// <summary>Shows labels to find out which elements the template prints.</summary>
    /// <param name="all">In place of all texts of an element, not only of that which templates print first of all.</param>
    public void Label(Func<ElementPart, string> label, bool all)
    {
        PrintsOther = all;
        Shown = [.. Elements.Select(element => all ? Kind.LabelAll(element.Value, label(element)) : Kind.Label(element.Value, label(element)))];
    }

    private TextPart? BodyOf(object value, int index) =>
        value is TicketComment { Body: { Length: > 0 } body } ? new TextPart($"{Path}[{index}].body", body) : null;

    private static object ValueOf(ElementPart element) =>
        element.Body?.Cut is { } cut && element.Value is TicketComment comment ? comment with { Body = cut.Text } : element.Value;
}
