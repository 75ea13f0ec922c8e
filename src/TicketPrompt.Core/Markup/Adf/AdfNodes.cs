using TicketPrompt.Markup.Building;
using TicketPrompt.Sources;

namespace TicketPrompt.Markup.Adf;

/// <summary>
/// The 43 node types of the ADF schema (npm <c>@atlaskit/adf-schema</c> 57.7, <c>json-schema/v1/full.json</c>), and what becomes of
/// any other type.
/// </summary>
internal static class AdfNodes
{
    private static readonly AdfNode PassThrough = new(AdfContent.Blocks, (_, _, _) => { });
    private static readonly AdfNode Nothing = new(AdfContent.None);
    private static readonly AdfNode Expand = new(AdfContent.Blocks, (b, n, _) => AddTitle(b, n["attrs"]["title"].Text));
    private static readonly AdfNode Card = new(AdfContent.None, AddCard);
    private static readonly AdfNode Unknown = new(AdfContent.AsParent);

    public static AdfNode HardBreak { get; } = new(AdfContent.None, (b, _, s) => b.Break(s), IsBlock: false);

    private static readonly Dictionary<string, AdfNode> Known = new(StringComparer.Ordinal)
    {
        // Containers that mean nothing to a reader of text, and their content that does.
        ["doc"] = PassThrough,
        ["layoutSection"] = PassThrough,
        ["layoutColumn"] = PassThrough,
        ["bodiedExtension"] = PassThrough,
        ["bodiedSyncBlock"] = PassThrough,
        ["syncBlock"] = Nothing,
        ["extension"] = new(AdfContent.None, (b, n, s) => b.Text(n["attrs"]["text"].Text ?? "", s)),
        ["expand"] = Expand,
        ["nestedExpand"] = Expand,

        // Blocks.
        ["paragraph"] = new(AdfContent.Inline, (b, _, _) => b.StartParagraph(), b => b.EndParagraph()),
        ["heading"] = new(AdfContent.Inline, (b, n, _) => b.StartHeading(Number(n["attrs"]["level"], 1)), b => b.EndParagraph()),
        ["codeBlock"] = new(AdfContent.Code),
        ["rule"] = new(AdfContent.None, (b, _, _) => b.Add(new ThematicBreak())),
        ["blockquote"] = new(AdfContent.Blocks, (b, _, _) => b.OpenQuote(), b => b.Close()),
        ["panel"] = new(AdfContent.Blocks, OpenPanel, b => b.Close()),

        // Lists.
        ["bulletList"] = new(AdfContent.Blocks, (b, _, _) => b.OpenList(), b => b.Close()),
        ["orderedList"] = new(AdfContent.Blocks, (b, n, _) => b.OpenList(Number(n["attrs"]["order"], 1)), b => b.Close()),
        ["listItem"] = new(AdfContent.Blocks, (b, _, _) => b.OpenItem(), b => b.Close()),
        ["taskList"] = new(AdfContent.Blocks, (b, _, _) => b.OpenList(), b => b.Close()),
        ["taskItem"] = new(AdfContent.Inline, OpenTask, b => b.Close()),
        ["blockTaskItem"] = new(AdfContent.Blocks, OpenTask, b => b.Close()),
        ["decisionList"] = new(AdfContent.Blocks, (b, _, _) => b.OpenList(), b => b.Close()),
        ["decisionItem"] = new(AdfContent.Inline, OpenDecision, b => b.Close()),

        // Tables.
        ["table"] = new(AdfContent.Blocks, (b, _, _) => b.OpenTable(), b => b.Close()),
        ["tableRow"] = new(AdfContent.Blocks, (b, _, _) => b.OpenRow(), b => b.Close()),
        ["tableHeader"] = new(AdfContent.Blocks, (b, n, _) => OpenCell(b, n["attrs"], isHeader: true), b => b.Close()),
        ["tableCell"] = new(AdfContent.Blocks, (b, n, _) => OpenCell(b, n["attrs"], isHeader: false), b => b.Close()),

        // Pictures, files, cards.
        ["mediaSingle"] = PassThrough,
        ["mediaGroup"] = PassThrough,
        ["media"] = new(AdfContent.None, AddMedia),
        ["mediaInline"] = new(AdfContent.None, AddMedia, IsBlock: false),
        ["caption"] = new(AdfContent.Inline, (b, _, _) => b.StartParagraph(), b => b.EndParagraph()),
        ["blockCard"] = Card,
        ["embedCard"] = Card,
        ["inlineCard"] = new(AdfContent.None, AddCard, IsBlock: false),

        // Parts of a line.
        ["text"] = new(AdfContent.None, (b, n, s) => b.Text(Said(n["text"]), s), IsBlock: false),
        ["hardBreak"] = HardBreak,
        ["mention"] = new(AdfContent.None, (b, n, s) => b.Text(AdfInlines.Mention(n["attrs"]), s), IsBlock: false),
        ["date"] = new(AdfContent.None, (b, n, s) => b.Text(AdfInlines.Date(n["attrs"]["timestamp"]), s), IsBlock: false),
        ["status"] = new(AdfContent.None, (b, n, s) => b.Text(AdfInlines.Bracketed(n["attrs"]["text"].Text), s), IsBlock: false),
        ["placeholder"] = new(AdfContent.None, (b, n, s) => b.Text(AdfInlines.Bracketed(n["attrs"]["text"].Text), s), IsBlock: false),
        ["emoji"] = new(AdfContent.None, (b, n, s) => b.Text(AdfInlines.Emoji(n["attrs"]), s), IsBlock: false),
        ["inlineExtension"] = new(AdfContent.None, (b, n, s) => b.Text(n["attrs"]["text"].Text ?? "", s), IsBlock: false),
    };

    /// <summary>The rule for a type; for one that is not known, its text and what it holds.</summary>
    public static AdfNode Of(string? type) => type is not null && Known.TryGetValue(type, out AdfNode? node) ? node : Unknown;

    /// <summary>The text that a node of any type may carry.</summary>
    public static string? TextOf(SourceValue node) => node["text"].Text ?? node["attrs"]["text"].Text;

    // What should be text and is none is not lost without a word.
    private static string Said(SourceValue text)
    {
        if (text.Text is null && text.IsThere)
        {
            text.Report(FindingKind.WrongKind, "an object");
        }

        return text.Text ?? "";
    }

    private static int Number(SourceValue value, int otherwise) => value.Raw is long whole and >= int.MinValue and <= int.MaxValue ? (int)whole
        : AdfInlines.TryNumber(value, out double number) ? (int)Math.Min(Math.Max(number, int.MinValue), int.MaxValue) : otherwise;

    private static void AddTitle(DocumentBuilder builder, string? title)
    {
        if (!string.IsNullOrWhiteSpace(title))
        {
            builder.Add(Paragraph.Title(title!));
        }
    }

    private static void OpenPanel(DocumentBuilder builder, SourceValue node, Style style) =>
        builder.OpenPanel(node["attrs"]["panelType"].Text switch
        {
            "info" => AlertKind.Note,
            "note" => AlertKind.Important,
            "tip" or "success" => AlertKind.Tip,
            "warning" => AlertKind.Warning,
            "error" => AlertKind.Caution,
            _ => null,
        });

    private static void OpenTask(DocumentBuilder builder, SourceValue node, Style style) =>
        builder.OpenItem(node["attrs"]["state"].Text == "DONE" ? TaskState.Done : TaskState.Open);

    private static void OpenDecision(DocumentBuilder builder, SourceValue node, Style style)
    {
        builder.OpenItem();
        builder.Text("Decision: ");
    }

    private static void OpenCell(DocumentBuilder builder, SourceValue attributes, bool isHeader) =>
        builder.OpenCell(isHeader, Number(attributes["colspan"], 1), Number(attributes["rowspan"], 1));

    private static void AddMedia(DocumentBuilder builder, SourceValue node, Style style)
    {
        SourceValue attributes = node["attrs"];
        string name = AdfInlines.FileName(attributes);
        string? url = attributes["url"].Text;
        if (name.Length > 0 || !string.IsNullOrEmpty(url))
        {
            builder.Image(name, string.IsNullOrEmpty(url) ? "attachment:" + name : url!, style);
        }
    }

    private static void AddCard(DocumentBuilder builder, SourceValue node, Style style)
    {
        SourceValue attributes = node["attrs"];
        string? url = attributes["url"].Text ?? attributes["data"]["url"].Text;
        string? name = attributes["data"]["name"].Text ?? url ?? attributes["datasource"]["parameters"]["jql"].Text;
        builder.Text(name ?? "", string.IsNullOrEmpty(url) ? style : style with { Href = url, Link = builder.NewLink() });
    }
}

/// <summary>What becomes of one type of ADF node.</summary>
/// <param name="Content">What its <c>content</c> is read as.</param>
/// <param name="Enter">What it adds or opens before its content; null for a node that is only its text and content.</param>
/// <param name="IsBlock">Whether it stands apart from text before and after it.</param>
internal sealed record AdfNode(
    AdfContent Content,
    Action<DocumentBuilder, SourceValue, Style>? Enter = null,
    Action<DocumentBuilder>? Leave = null,
    bool IsBlock = true);

internal enum AdfContent
{
    /// <summary>It is not read.</summary>
    None,
    Blocks,

    /// <summary>Parts of a line.</summary>
    Inline,

    /// <summary>What the node itself is among.</summary>
    AsParent,
    Code,
}
