using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// The same ticket text in three markups: prose with marks, links and identifiers, lists in lists, code, a table, a quotation, in
/// sections, as many as fill the size. Only what all the packages know stands in them.
/// </summary>
internal static class MarkupDocuments
{
    private static readonly string[] Words =
        "refund ledger timeout customer retry_count gateway answers after the limit of 10 000 EUR is reached, so BATCH_SIZE (default 50) was lowered; see build #123 & the notes - again".Split(' ');

    /// <summary>ADF as JSON, of at least so many characters.</summary>
    public static string Adf(int size)
    {
        JsonArray content = [];
        int length = 0;
        for (int i = 0; length < size; i++)
        {
            foreach (JsonNode node in AdfSection(i))
            {
                length += node.ToJsonString().Length;
                content.Add(node);
            }
        }

        return new JsonObject { ["type"] = "doc", ["version"] = 1, ["content"] = content }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Jira's wiki markup, of at least so many characters.</summary>
    public static string Wiki(int size) => Fill(size, WikiSection);

    /// <summary>HTML as editors write it, of at least so many characters.</summary>
    public static string Html(int size) => Fill(size, HtmlSection);

    private static string Fill(int size, Func<int, string> section)
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(section(i));
        }

        return text.ToString();
    }

    private static string WikiSection(int i) => $$"""
        h2. Step {{i}}: {{Prose(i, 4)}}

        {{Prose(i, 14)}} *{{Prose(i + 3, 3)}}* {{Prose(i + 5, 9)}} {{"{{"}}Refund.Run{{i}}{{"}}"}} and [the page|https://wiki.example/x_{{i}}] by Zoe Muller.
        {{Prose(i + 9, 12)}} _{{Prose(i + 2, 2)}}_ {{Prose(i + 7, 6)}}.

        * {{Prose(i + 1, 8)}}
        ** {{Prose(i + 4, 6)}} *now*
        * {{Prose(i + 6, 7)}}
        # {{Prose(i + 8, 5)}}
        # {{Prose(i + 11, 6)}}

        {code:java}
        if (retries > {{i}}) {
            throw new RefundException("no *more* tries");
        }
        {code}

        ||Key||Value||Note||
        |limit_{{i}}|10 000|{{Prose(i + 2, 4)}}|
        |timeout|*30 s*|{{Prose(i + 6, 5)}}|

        {quote}
        {{Prose(i + 3, 12)}}
        {quote}


        """.ReplaceLineEndings("\n");

    // As Azure DevOps's editor writes it: a div a line, and styles that say nothing.
    private static string HtmlSection(int i) => $$"""
        <h2 style="margin:0px;">Step {{i}}: {{HtmlProse(i, 4)}}</h2>
        <div>{{HtmlProse(i, 14)}} <b>{{HtmlProse(i + 3, 3)}}</b> {{HtmlProse(i + 5, 9)}} <code>Refund.Run{{i}}</code> and <a href="https://wiki.example/x_{{i}}">the page</a> by Zoe Muller.</div>
        <div><span style="font-size:12pt;">{{HtmlProse(i + 9, 12)}} <i>{{HtmlProse(i + 2, 2)}}</i> {{HtmlProse(i + 7, 6)}}.</span><br> </div><div><br> </div>
        <ul style="padding:0px 0px 0px 40px;"><li style="list-style:disc;"><span>{{HtmlProse(i + 1, 8)}}</span><ul><li style="list-style:circle;"><span>{{HtmlProse(i + 4, 6)}} <b>now</b></span> </li></ul></li><li style="list-style:disc;"><span>{{HtmlProse(i + 6, 7)}}</span><br> </li> </ul>
        <ol><li>{{HtmlProse(i + 8, 5)}}</li><li>{{HtmlProse(i + 11, 6)}}</li></ol>
        <pre><code class="language-java"><div>if (retries &gt; {{i}}) {
            throw new RefundException("no *more* tries");
        }
        </div></code></pre>
        <table style="border-collapse:collapse;"><tbody><tr><th>Key</th><th>Value</th><th>Note</th></tr>
        <tr><td><div>limit_{{i}}</div></td><td><div>10&nbsp;000</div></td><td><div>{{HtmlProse(i + 2, 4)}}</div></td></tr>
        <tr><td><div>timeout</div></td><td><div><b>30 s</b></div></td><td><div>{{HtmlProse(i + 6, 5)}}</div></td></tr></tbody></table>
        <blockquote><p>{{HtmlProse(i + 3, 12)}}</p></blockquote>

        """.ReplaceLineEndings("\n");

    private static JsonNode[] AdfSection(int i) =>
    [
        Node("heading", new JsonObject { ["level"] = 2 }, Text($"Step {i}: {Prose(i, 4)}")),
        Node("paragraph", null,
            Text(Prose(i, 14) + " "), Text(Prose(i + 3, 3), "strong"), Text(" " + Prose(i + 5, 9) + " "), Text($"Refund.Run{i}", "code"), Text(" and "),
            Link("the page", $"https://wiki.example/x_{i}"), Text(" by Zoe Muller."),
            Node("hardBreak", null), Text(Prose(i + 9, 12) + " "), Text(Prose(i + 2, 2), "em"), Text(" " + Prose(i + 7, 6) + ".")),
        Node("bulletList", null,
            Node("listItem", null, Paragraph(Prose(i + 1, 8)), Node("bulletList", null, Node("listItem", null, Node("paragraph", null, Text(Prose(i + 4, 6) + " "), Text("now", "strong"))))),
            Node("listItem", null, Paragraph(Prose(i + 6, 7)))),
        Node("orderedList", null, Node("listItem", null, Paragraph(Prose(i + 8, 5))), Node("listItem", null, Paragraph(Prose(i + 11, 6)))),
        Node("codeBlock", new JsonObject { ["language"] = "java" }, Text($"if (retries > {i}) {{\n    throw new RefundException(\"no *more* tries\");\n}}")),
        Node("table", null,
            Node("tableRow", null, Cell("tableHeader", "Key"), Cell("tableHeader", "Value"), Cell("tableHeader", "Note")),
            Node("tableRow", null, Cell("tableCell", $"limit_{i}"), Cell("tableCell", "10 000"), Cell("tableCell", Prose(i + 2, 4))),
            Node("tableRow", null, Cell("tableCell", "timeout"), Cell("tableCell", "30 s"), Cell("tableCell", Prose(i + 6, 5)))),
        Node("blockquote", null, Paragraph(Prose(i + 3, 12))),
    ];

    private static JsonObject Node(string type, JsonObject? attributes, params JsonNode[] content)
    {
        JsonObject node = new() { ["type"] = type };
        if (attributes is not null)
        {
            node["attrs"] = attributes;
        }

        if (content.Length > 0)
        {
            node["content"] = new JsonArray([.. content]);
        }

        return node;
    }

    private static JsonObject Paragraph(string text) => Node("paragraph", null, Text(text));

    private static JsonObject Cell(string type, string text) => Node(type, new JsonObject(), Paragraph(text));

    private static JsonObject Text(string text, string? mark = null) => mark is null
        ? new JsonObject { ["type"] = "text", ["text"] = text }
        : new JsonObject { ["type"] = "text", ["text"] = text, ["marks"] = new JsonArray(new JsonObject { ["type"] = mark }) };

    private static JsonObject Link(string text, string url) => new()
    {
        ["type"] = "text",
        ["text"] = text,
        ["marks"] = new JsonArray(new JsonObject { ["type"] = "link", ["attrs"] = new JsonObject { ["href"] = url } }),
    };

    private static string Prose(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => Words[i % Words.Length]));

    private static string HtmlProse(int from, int count) => Prose(from, count).Replace("&", "&amp;", StringComparison.Ordinal);
}
