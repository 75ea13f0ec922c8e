namespace TicketPrompt.Markup.Html;

/// <summary>
/// The elements that are open, and of each kind the nearest one, so that no tag needs a search. A cell hides what is open
/// around it.
/// </summary>
internal sealed class OpenElements
{
    private const int None = -1;
    private static readonly int Kinds = Enum.GetValues(typeof(ElementKind)).Length;

    private readonly List<OpenElement> _open = [];
    private int[] _nearest = Empty();

    public OpenElement? Top => _open.Count > 0 ? _open[_open.Count - 1] : null;

    public void Push(OpenElement element)
    {
        int kind = (int)element.Kind;
        if (element.Kind == ElementKind.Cell)
        {
            // An end tag for what the table stands in does not close the table; one for the table or a row does.
            element.NearestOfAll = _nearest;
            _nearest = Empty();
            _nearest[(int)ElementKind.Table] = element.NearestOfAll[(int)ElementKind.Table];
            _nearest[(int)ElementKind.Row] = element.NearestOfAll[(int)ElementKind.Row];
        }
        else
        {
            element.NearestOfKind = _nearest[kind];
        }

        _nearest[kind] = _open.Count;
        _open.Add(element);
    }

    public OpenElement Pop()
    {
        OpenElement element = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        if (element.NearestOfAll is { } all)
        {
            _nearest = all;
        }
        else
        {
            _nearest[(int)element.Kind] = element.NearestOfKind;
        }

        return element;
    }

    public OpenElement? Nearest(ElementKind kind) => Depth(kind) is var depth and not None ? _open[depth] : null;

    /// <summary>Whether the nearest element of a kind is nearer than those of other kinds; false when none is open.</summary>
    public bool IsNearest(ElementKind kind, params ElementKind[] others)
    {
        int depth = Depth(kind);
        return depth != None && Array.TrueForAll(others, other => Depth(other) < depth);
    }

    private int Depth(ElementKind kind) => _nearest[(int)kind];

    private static int[] Empty()
    {
        int[] nearest = new int[Kinds];
        for (int i = 0; i < nearest.Length; i++)
        {
            nearest[i] = None;
        }

        return nearest;
    }
}

/// <summary>An element that is open and holds blocks.</summary>
internal sealed class OpenElement(ElementKind kind, InlineState outside)
{
    public ElementKind Kind { get; } = kind;

    /// <summary>The marks when it opened, which hold again when it closes.</summary>
    public InlineState Outside { get; } = outside;

    /// <summary>How many containers of the builder close with it.</summary>
    public int Containers { get; set; }

    /// <summary>Whether it is a div that only ends lines.</summary>
    public bool IsPlain { get; init; }

    /// <summary>How many plain div elements, one right in the other, it stands for.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Whether a table's rows are nothing but layout: a Confluence macro.</summary>
    public bool IsLayout { get; init; }

    /// <summary>Whether a table's rows stand in its head.</summary>
    public bool InHead { get; set; }

    public int NearestOfKind { get; set; }

    /// <summary>The same of each kind, for a cell; null for others.</summary>
    public int[]? NearestOfAll { get; set; }
}
