namespace TicketPrompt.Markup.Html;

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

    /// <summary>The nearest element of its kind that was open when it opened; for a cell, of each kind.</summary>
    public int[]? NearestOfAll { get; set; }

    /// <summary>See <see cref="NearestOfAll"/>.</summary>
    public int NearestOfKind { get; set; }
}
