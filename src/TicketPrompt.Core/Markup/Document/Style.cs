namespace TicketPrompt.Markup;

/// <summary>How an <see cref="Inline"/> looks and where it leads.</summary>
/// <param name="Marks">Bold, code and so on.</param>
/// <param name="Href">The link's target, unescaped; null where there is no link. Neighbours with the same target are one link.</param>
internal readonly record struct Style(Marks Marks, string? Href = null)
{
    /// <summary>This style and more marks.</summary>
    public Style With(Marks marks) => this with { Marks = Marks | marks };
}
