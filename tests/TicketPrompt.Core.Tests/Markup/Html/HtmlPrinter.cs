using System.Globalization;
using System.Text;
using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Html;

/// <summary>Writes a document tree as HTML, each thing in one of the ways that Azure DevOps, Jira and pasted pages have it.</summary>
internal sealed class HtmlPrinter(int seed)
{
    private static readonly (Marks Mark, string[] Names)[] Tags =
    [
        (Marks.Code, ["code", "tt", "kbd"]),
        (Marks.Strong, ["b", "strong", "B"]),
        (Marks.Emphasis, ["i", "em"]),
        (Marks.Strike, ["s", "del", "strike"]),
        (Marks.Sub, ["sub"]),
        (Marks.Sup, ["sup"]),
    ];

    private readonly Random _random = new(seed);

    public string Print(Document document) => Blocks(document.Blocks);

    private string Blocks(IReadOnlyList<Block> blocks)
    {
        StringBuilder html = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isTitle = i + 1 < blocks.Count && blocks[i + 1] is CodeBlock && TitleOf(blocks[i]) is not null && Next(2) == 0;
            html.Append(isTitle ? JiraCode((CodeBlock)blocks[++i], TitleOf(blocks[i - 1])) : Block(blocks[i], isLast: i + 1 == blocks.Count));
            html.Append(Pick("", "", "\n", "\n\n  ", "<!-- hidden -->", "<div><br></div>", "<p>&nbsp;</p>", "<script>var x = '<p>';</script>", "<o:p></o:p>"));
        }

        return html.ToString();
    }

    private string Block(Block block, bool isLast) => block switch
    {
        Paragraph paragraph => Line(Inlines(paragraph.Inlines), isLast),
        Heading heading => $"<h{heading.Level}{Attributes()}>{Pick("", "<a name=\"x\"></a>")}{Inlines(heading.Inlines)}</h{heading.Level}>",
        CodeBlock code => Code(code),
        ThematicBreak => Pick("<hr>", "<hr/>", "<HR />"),
        Quote quote => Quotation(quote),
        Alert alert => Panel(alert),
        ListBlock list => Items(list),
        Table table => Rows(table),
        _ => throw new NotSupportedException(),
    };

    private string Line(string html, bool isLast) => Next(8) switch
    {
        0 => $"<div>{html}<br></div>",
        1 => $"<div{Attributes()}><span style=\"color:red\">{html}</span></div>",
        2 => $"<div><div>{html}</div></div>",
        3 => $"\n<p{Attributes()}>\n {html} </p>\n",
        4 when !isLast => $"<p>{html}",
        5 => $"<div>{html}</div>",
        _ => $"<p>{html}</p>",
    };

    private string Code(CodeBlock code) => (code.Language, Next(3)) switch
    {
        (null, 0) => $"<pre>\n{Exact(code.Text)}</pre>",
        (null, 1) => $"<div class=\"preformatted panel\" style=\"border-width: 1px;\"><div class=\"preformattedContent panelContent\">\n<pre>{Exact(code.Text)}\n</pre>\n</div></div>",
        (null, _) => $"<pre><code>{Exact(code.Text)}</code></pre>",
        (_, 0) => $"<pre><code class=\"language-{code.Language} hljs\">{Exact(code.Text)}\n</code></pre>",
        (_, 1) => $"<pre class=\"lang-{code.Language}\">{Exact(code.Text).Replace("\n", "<br>")}</pre>",
        _ => JiraCode(code, null),
    };

    private string JiraCode(CodeBlock code, string? title)
    {
        string header = title is null ? "" : $"<div class=\"codeHeader panelHeader\" style=\"border-bottom-width: 1px;\"><b>{Exact(title)}</b></div>";
        string language = code.Language is null ? "" : $" class=\"code-{code.Language}\"";
        string text = Exact(code.Text).Replace("last", "<span class=\"code-keyword\">last</span>");
        return $"<div class=\"code panel\" style=\"border-width: 1px;\">{header}<div class=\"codeContent panelContent\">\n<pre{language}>{text}\n</pre>\n</div></div>";
    }

    private string Quotation(Quote quote)
    {
        if (TitleOf(quote.Blocks[0]) is { } title && Next(2) == 0)
        {
            return $"<div class=\"panel\" style=\"border-width: 1px;\"><div class=\"panelHeader\"><b>{Exact(title)}</b></div><div class=\"panelContent\">\n{Blocks([.. quote.Blocks.Skip(1)])}\n</div></div>";
        }

        return Next(2) == 0
            ? $"<blockquote{Attributes()}>{Blocks(quote.Blocks)}</blockquote>"
            : $"<div class=\"panel\"><div class=\"panelContent\">{Blocks(quote.Blocks)}</div></div>";
    }

    private string Panel(Alert alert)
    {
        string kind = alert.Kind switch { AlertKind.Note => "information", AlertKind.Important => "note", AlertKind.Tip => "tip", _ => "warning" };
        return $"<div class=\"confluence-information-macro confluence-information-macro-{kind}\"><span class=\"aui-icon\"></span><div class=\"confluence-information-macro-body\">{Blocks(alert.Blocks)}</div></div>";
    }

    private string Items(ListBlock list)
    {
        StringBuilder html = new(list.Start is { } start ? start == 1 && Next(2) == 0 ? "<ol>" : $"<ol start=\"{start}\">" : Pick("<ul>", "<ul class=\"alternate\" type=\"square\">"));
        foreach (ListItem item in list.Items)
        {
            // Azure DevOps puts an inner list right into the outer one, behind the item.
            bool isOutside = item.Blocks.Count > 1 && item.Blocks[^1] is ListBlock && Next(2) == 0;
            IReadOnlyList<Block> inside = isOutside ? [.. item.Blocks.SkipLast(1)] : item.Blocks;
            string task = item.Task switch { TaskState.Open => "<input type=\"checkbox\"> ", TaskState.Done => "<input type=checkbox checked disabled> ", _ => "" };
            bool isLoose = inside[0] is Paragraph && (inside.Count == 1 || inside[1] is not Paragraph) && Next(3) > 0;
            string content = isLoose
                ? Inlines(((Paragraph)inside[0]).Inlines) + Blocks([.. inside.Skip(1)])
                : Blocks(inside);
            html.Append(Pick("", "\n", "\n\t")).Append("<li>").Append(task).Append(content).Append(isOutside || Next(3) > 0 ? "</li>" : "");
            html.Append(isOutside ? Items((ListBlock)item.Blocks[^1]) : "");
        }

        return html.Append(list.Start is null ? "</ul>" : "</ol>").ToString();
    }

    private string Rows(Table table)
    {
        string body = string.Concat(table.Rows.Select((row, r) =>
        {
            bool isHeader = table.HasHeader && r == 0;
            string name = isHeader && Next(2) == 0 ? "th" : "td";
            string cells = string.Concat(row.Cells.Select(cell => $"<{(isHeader ? "th" : name)}{Attributes()}>{Cell(cell)}{Pick($"</{(isHeader ? "th" : name)}>", "")}"));
            return $"{Pick("", "\n")}<tr>{cells}{Pick("</tr>", "</tr>\n", "")}";
        }));
        return Pick("<table>", "<table class='confluenceTable'><colgroup><col><col width=1></colgroup>") + Pick("", "<tbody>") + body + "</table>";
    }

    private string Cell(TableCell cell) => cell.Blocks is [Paragraph paragraph] && Next(3) > 0
        ? Inlines(paragraph.Inlines) + Pick("", "<br>", " ")
        : cell.Blocks.Count == 0 ? Pick("", "&nbsp;", "<p></p>") : Blocks(cell.Blocks);

    private string Inlines(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        LineBreak => Pick("<br>", "<br/>\n", " <BR /> "),
        Image image => $"<img src=\"{Attribute(image.Url)}\"{Pick("", " width=10")} alt=\"{Attribute(image.Alt)}\">",
        TextRun run => Run(run),
        _ => throw new NotSupportedException(),
    }));

    private string Run(TextRun run)
    {
        if (run.Text.StartsWith('@') && run.Style == default)
        {
            return Pick(
                $"<a href=\"#\" data-vss-mention=\"version:2.0,4b1-{Next(9)}\">{Text(run.Text)}</a>",
                $"<a href=\"https://jira.example/secure/ViewProfile.jspa?name=x\" class=\"user-hover\" rel=\"x\">{Text(run.Text[1..])}</a>",
                Text(run.Text));
        }

        bool isCode = (run.Style.Marks & Marks.Code) != 0;
        string html = isCode ? Exact(run.Text) : Text(run.Text);
        foreach ((Marks mark, string[] names) in Tags.OrderBy(tag => tag.Mark == Marks.Code ? -1 : Next(100)))
        {
            if ((run.Style.Marks & mark) != 0)
            {
                string name = Pick(names);
                string? style = Next(3) > 0 ? null : mark switch
                {
                    Marks.Strong => Pick("font-weight:bold", "color:red; FONT-WEIGHT: 700;", "mso-bidi-font-weight:normal;font-weight:bolder"),
                    Marks.Emphasis => Pick("font-style:italic", "font-style: oblique 10deg;font-size:12pt"),
                    Marks.Strike => Pick("text-decoration:line-through", "text-decoration-line: underline line-through"),
                    _ => null,
                };
                html = style is null ? $"<{name}{(isCode ? "" : Attributes())}>{html}</{name}>" : $"<span style=\"{style}\">{html}</span>";
            }
        }

        html = run.Style == default && run.Text != " " && Next(8) == 0 ? Pick($"<span>{html}</span>", $"<u>{html}</u>", $"<font color=\"red\">{html}</font>") : html;
        return run.Style.Href is { } href ? $"<a href=\"{Attribute(href)}\"{Pick("", " class=\"external-link\" rel=\"nofollow\"")}>{html}</a>" : html;
    }

    /// <summary>Text whose white space collapses.</summary>
    private string Text(string text)
    {
        StringBuilder html = new();
        foreach (char c in text)
        {
            html.Append(c == ' ' ? Pick(" ", " ", " ", "\n", "  ", "&nbsp;", " <!-- x -->") : Character(c));
        }

        return html.ToString();
    }

    /// <summary>Text whose white space stays.</summary>
    private string Exact(string text) => string.Concat(text.Select(Character));

    private string Character(char c) => c switch
    {
        '<' => Pick("&lt;", "&#60;"),
        '>' => Pick("&gt;", ">"),
        '&' => Pick("&amp;", "&#38;", "&#x26;"),
        '"' => Pick("&quot;", "\""),
        'ü' => Pick("&uuml;", "ü"),
        _ when char.IsAsciiLetter(c) && Next(60) == 0 => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"),
        _ => c.ToString(),
    };

    private static string Attribute(string text) => text.Replace("&", "&amp;").Replace("\"", "&quot;");

    private string Attributes() => Pick("", "", "", " style=\"box-sizing:border-box;margin:0px\"", " class=x", " dir='ltr'");

    private static string? TitleOf(Block block) =>
        block is Paragraph { Inlines: [TextRun { Style: { Marks: Marks.Strong, Href: null } } run] } ? run.Text : null;

    private int Next(int limit) => _random.Next(limit);

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
