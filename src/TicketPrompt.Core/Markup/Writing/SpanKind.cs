namespace TicketPrompt.Markup.Writing;

/// <summary>
/// What encloses text. Where several begin and end together the first one is the outermost: brackets and tags can stand beside
/// any character, so they come first, and <c>***</c> is read as emphasis around strong.
/// </summary>
internal enum SpanKind : byte
{
    Link,
    Sub,
    Sup,
    Strike,
    Emphasis,
    Strong,
}

/// <summary>What is written around each kind of span.</summary>
/// <param name="Mark">The mark it stands for.</param>
/// <param name="Delimiter">The delimiter; null where only a tag can say it.</param>
/// <param name="Tag">The HTML element that says the same.</param>
internal sealed record SpanSyntax(Marks Mark, string? Delimiter, string Tag)
{
    // By SpanKind.
    private static readonly SpanSyntax[] All =
    [
        new(Marks.None, null, "a"),
        new(Marks.Sub, null, "sub"),
        new(Marks.Sup, null, "sup"),
        new(Marks.Strike, "~~", "del"),
        new(Marks.Emphasis, "*", "em"),
        new(Marks.Strong, "**", "strong"),
    ];

    /// <summary>The syntax of that kind.</summary>
    public static SpanSyntax Of(SpanKind kind) => All[(int)kind];
}
