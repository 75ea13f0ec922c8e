using AngleSharp.Html.Parser;

namespace TicketPrompt.Markup.Html;

/// <summary>An element that means something; of any other only the text counts.</summary>
/// <param name="Name">Its name, lower case.</param>
/// <param name="ContentMode">How its content is read (HTML, 13.2.6: script, RCDATA and raw text states).</param>
internal sealed record HtmlElement(
    string Name, ElementKind Kind, Marks Marks = Marks.None, HtmlParseMode ContentMode = HtmlParseMode.PCData)
{
    private static readonly HtmlElement Unknown = new("", ElementKind.Transparent);

    private static readonly Dictionary<string, HtmlElement> ByName = new HtmlElement[]
    {
        new("p", ElementKind.Block),
        new("section", ElementKind.Block),
        new("article", ElementKind.Block),
        new("aside", ElementKind.Block),
        new("header", ElementKind.Block),
        new("footer", ElementKind.Block),
        new("main", ElementKind.Block),
        new("nav", ElementKind.Block),
        new("address", ElementKind.Block),
        new("center", ElementKind.Block),
        new("form", ElementKind.Block),
        new("fieldset", ElementKind.Block),
        new("legend", ElementKind.Block),
        new("figure", ElementKind.Block),
        new("figcaption", ElementKind.Block),
        new("details", ElementKind.Block),
        new("dl", ElementKind.Block),
        new("dt", ElementKind.Block),
        new("dd", ElementKind.Block),
        new("caption", ElementKind.Block),
        new("option", ElementKind.Block),
        new("body", ElementKind.Block),
        new("div", ElementKind.Division),
        new("h1", ElementKind.Heading),
        new("h2", ElementKind.Heading),
        new("h3", ElementKind.Heading),
        new("h4", ElementKind.Heading),
        new("h5", ElementKind.Heading),
        new("h6", ElementKind.Heading),
        new("summary", ElementKind.Summary),
        new("blockquote", ElementKind.Quote),
        new("ul", ElementKind.Bullets),
        new("menu", ElementKind.Bullets),
        new("dir", ElementKind.Bullets),
        new("ol", ElementKind.Numbers),
        new("li", ElementKind.Item),
        new("table", ElementKind.Table),
        new("thead", ElementKind.RowGroup),
        new("tbody", ElementKind.RowGroup),
        new("tfoot", ElementKind.RowGroup),
        new("tr", ElementKind.Row),
        new("td", ElementKind.Cell),
        new("th", ElementKind.Cell),
        new("pre", ElementKind.Preformatted),
        new("b", ElementKind.Mark, Marks.Strong),
        new("strong", ElementKind.Mark, Marks.Strong),
        new("i", ElementKind.Mark, Marks.Emphasis),
        new("em", ElementKind.Mark, Marks.Emphasis),
        new("s", ElementKind.Mark, Marks.Strike),
        new("del", ElementKind.Mark, Marks.Strike),
        new("strike", ElementKind.Mark, Marks.Strike),
        new("code", ElementKind.Mark, Marks.Code),
        new("tt", ElementKind.Mark, Marks.Code),
        new("kbd", ElementKind.Mark, Marks.Code),
        new("samp", ElementKind.Mark, Marks.Code),
        new("sub", ElementKind.Mark, Marks.Sub),
        new("sup", ElementKind.Mark, Marks.Sup),
        new("span", ElementKind.Styled),
        new("font", ElementKind.Styled),
        new("a", ElementKind.Anchor),
        new("img", ElementKind.Image),
        new("input", ElementKind.Input),
        new("jira-attachment-thumbnail", ElementKind.Thumbnail),
        new("br", ElementKind.LineBreak),
        new("hr", ElementKind.Rule),
        new("o:p", ElementKind.OfficeFiller),
        new("template", ElementKind.Dropped),
        new("script", ElementKind.Dropped, ContentMode: HtmlParseMode.Script),
        new("style", ElementKind.Dropped, ContentMode: HtmlParseMode.Rawtext),
        new("title", ElementKind.Dropped, ContentMode: HtmlParseMode.RCData),
        new("iframe", ElementKind.Dropped, ContentMode: HtmlParseMode.Rawtext),
        new("noembed", ElementKind.Dropped, ContentMode: HtmlParseMode.Rawtext),
        new("noframes", ElementKind.Dropped, ContentMode: HtmlParseMode.Rawtext),
        new("xmp", ElementKind.Block, ContentMode: HtmlParseMode.Rawtext),
        new("textarea", ElementKind.Block, ContentMode: HtmlParseMode.RCData),
        new("plaintext", ElementKind.Block, ContentMode: HtmlParseMode.Plaintext),
    }.ToDictionary(element => element.Name, StringComparer.Ordinal);

    /// <param name="name">Lower case, as the tokenizer gives it.</param>
    public static HtmlElement Named(string name) => ByName.TryGetValue(name, out HtmlElement? element) ? element : Unknown;
}

/// <summary>What an element does to the text in it.</summary>
internal enum ElementKind
{
    Transparent,  // Nothing: its text counts
    Block,        // Stands on lines of its own: p, section, dt
    Division,     // A div: a block, and in Jira's export a panel or a title by its class
    Heading,
    Summary,      // The title of a details
    Quote,
    Bullets,
    Numbers,
    Item,
    Table,
    RowGroup,
    Row,
    Cell,
    Preformatted,
    Mark,
    Styled,       // A span: its style may make marks
    Anchor,
    Image,
    Input,
    Thumbnail,    // Jira's thumbnail, which knows the name of the image in it
    LineBreak,
    Rule,
    Dropped,      // Not content, with all that is in it: script, style, template
    OfficeFiller, // Word's o:p: not content, and often not closed
}
