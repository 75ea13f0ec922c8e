namespace TicketPrompt.Markup;

/// <summary>
/// A part of a line. Marks do not nest in the tree: each inline says which marks it has, as ADF does; which delimiters that
/// takes is the writer's business.
/// </summary>
internal abstract record Inline(Style Style);

/// <summary>Literal text.</summary>
/// <param name="Text">Any characters, as a reader is to see them: nothing is escaped. A newline is only white space.</param>
/// <param name="Style">Its marks and link. White space at the edge of a mark may have it or not: the writer moves it outside.</param>
/// <remarks>A link whose text is its own address is written as <c>&lt;https://...&gt;</c>.</remarks>
internal sealed record TextRun(string Text, Style Style = default) : Inline(Style);

/// <summary>A picture or file.</summary>
/// <param name="Alt">Its name or description; may be empty.</param>
/// <param name="Url">Where it is: an URL, or <c>attachment:</c> and the file's name, both unescaped.</param>
/// <param name="Style">Its link; marks mean nothing here.</param>
internal sealed record Image(string Alt, string Url, Style Style = default) : Inline(Style);

/// <summary>The end of a line inside a paragraph.</summary>
/// <param name="Style">The marks and the link that go on in the next line; all others end before it and may start again behind it.</param>
internal sealed record LineBreak(Style Style = default) : Inline(Style)
{
    /// <summary>One that all marks and links end at.</summary>
    public static LineBreak OfAll { get; } = new();
}

/// <summary>How an <see cref="Inline"/> looks and where it leads.</summary>
/// <param name="Href">The link's target, unescaped; null where there is no link.</param>
/// <param name="Link">Which of the source's links it is, as far as the source tells (<see cref="Building.DocumentBuilder.NewLink"/>);
/// else 0. Neighbours with the same target and number are one link.</param>
internal readonly record struct Style(Marks Marks, string? Href = null, int Link = 0)
{
    public Style With(Marks marks) => this with { Marks = Marks | marks };

    public bool HasLinkOf(Style other) => Link == other.Link && Href == other.Href;
}

/// <summary>What text can be marked as.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Strike = 4,

    /// <summary>Code; other marks on it are dropped, a link stays.</summary>
    Code = 8,
    Sub = 16,
    Sup = 32,
    All = Strong | Emphasis | Strike | Code | Sub | Sup,
}
