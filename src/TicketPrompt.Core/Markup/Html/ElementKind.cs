namespace TicketPrompt.Markup.Html;

/// <summary>What an element does to the text in it.</summary>
internal enum ElementKind
{
    /// <summary>Nothing: its text counts.</summary>
    Transparent,

    /// <summary>Stands on lines of its own: p, section, dt.</summary>
    Block,

    /// <summary>A div: a block, and in Jira's export a panel or a title by its class.</summary>
    Division,

    /// <summary>h1 to h6.</summary>
    Heading,

    /// <summary>The title of a details.</summary>
    Summary,

    /// <summary>blockquote.</summary>
    Quote,

    /// <summary>ul.</summary>
    Bullets,

    /// <summary>ol.</summary>
    Numbers,

    /// <summary>li.</summary>
    Item,

    Table,

    /// <summary>thead, tbody, tfoot.</summary>
    RowGroup,

    /// <summary>tr.</summary>
    Row,

    /// <summary>td, th.</summary>
    Cell,

    /// <summary>pre.</summary>
    Preformatted,

    /// <summary>b, i, code and the like.</summary>
    Mark,

    Anchor,

    /// <summary>img.</summary>
    Image,

    Input,

    /// <summary>Jira's thumbnail, which knows the name of the image in it.</summary>
    Thumbnail,

    /// <summary>br.</summary>
    LineBreak,

    /// <summary>hr.</summary>
    Rule,

    /// <summary>Not content, with all that is in it: script, style, template.</summary>
    Dropped,

    /// <summary>Word's <c>o:p</c>: not content, and often not closed.</summary>
    OfficeFiller,
}
