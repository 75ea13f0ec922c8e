using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TicketPrompt.Markup;
using TicketPrompt.Sources;

namespace TicketPrompt.Benchmarks;

/// <summary>What each reader of rich text turns into Markdown in a second, from small documents to large: a line a format, even when time is linear.</summary>
internal static class Throughput
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Prints megabytes of source text a second, by format and size.</summary>
    public static void Run()
    {
        Console.WriteLine("MB/s      " + string.Concat(Sizes.Select(size => $"{size / 1000,9:N0} KB")));
        Print("ADF", size => Adf(size));
        Print("wiki", size => (Repeat(WikiPart, size), MarkupFormat.Wiki));
        Print("HTML", size => (Repeat(HtmlPart, size), MarkupFormat.Html));
    }

    private const string WikiPart =
        "h2. Steps\nRefunds *over* 10 000 EUR _time out_, see {{PaymentController.refund()}} and [the dashboard|https://status.example/d/1].\n\n"
        + "# open the refund\n# press *Refund*\n#* wait\n\n{code:java}\nint a_b = 2 * c;\n{code}\n||Key||Value||\n|a|b|\n\n{panel:title=Note}\nmind the gap\n{panel}\n\n";

    private const string HtmlPart =
        "<h2>Steps</h2><p>Refunds <b>over</b> 10&nbsp;000 EUR <i>time out</i>, see <code>PaymentController.refund()</code> and "
        + "<a href=\"https://status.example/d/1\">the dashboard</a>.</p><ol><li>open the refund</li><li>press <b>Refund</b><ul><li>wait</li></ul></li></ol>"
        + "<pre><code>int a_b = 2 * c;</code></pre><table><tr><th>Key</th><th>Value</th></tr><tr><td>a</td><td>b</td></tr></table>\n";

    private const string AdfPart =
        """
        {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Steps"}]},
        {"type":"paragraph","content":[{"type":"text","text":"Refunds "},{"type":"text","text":"over","marks":[{"type":"strong"}]},{"type":"text","text":" 10 000 EUR time out, see "},{"type":"text","text":"PaymentController.refund()","marks":[{"type":"code"}]},{"type":"hardBreak"}]},
        {"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"open the refund"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"wait"}]}]}]},
        {"type":"codeBlock","attrs":{"language":"java"},"content":[{"type":"text","text":"int a_b = 2 * c;"}]}
        """;

    private static void Print(string name, Func<int, (object Source, MarkupFormat Format)> make)
    {
        Console.Write($"{name,-10}");
        foreach (int size in Sizes)
        {
            (object source, MarkupFormat format) = make(size);
            SourceValue value = PlainReader.Wrap(source);
            for (int i = 0; i < 3_000_000 / size; i++)
            {
                _ = RichText.ToMarkdown(value, format);
            }

            List<double> seconds = [];
            Stopwatch all = Stopwatch.StartNew();
            do
            {
                Stopwatch watch = Stopwatch.StartNew();
                _ = RichText.ToMarkdown(value, format);
                seconds.Add(watch.Elapsed.TotalSeconds);
            }
            while (all.Elapsed.TotalSeconds < 1.5 || seconds.Count < 3);
            seconds.Sort();
            Console.Write((size / 1e6 / seconds[seconds.Count / 2]).ToString("N1", CultureInfo.InvariantCulture).PadLeft(12));
        }

        Console.WriteLine();
    }

    private static string Repeat(string part, int size) => string.Concat(Enumerable.Repeat(part, (size / part.Length) + 1));

    /// <summary>The document as plain data, as a reader of JSON hands it over; its size is that of its JSON.</summary>
    private static (object Source, MarkupFormat Format) Adf(int size)
    {
        string json = "{\"type\":\"doc\",\"version\":1,\"content\":[" + string.Join(",", Enumerable.Repeat(AdfPart, (size / AdfPart.Length) + 1)) + "]}";
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return (Plain(document.RootElement)!, MarkupFormat.Markdown);
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new FieldMap([.. element.EnumerateObject().Select(p => p.Name)], [.. element.EnumerateObject().Select(p => Plain(p.Value))]),
        JsonValueKind.Array => Array.AsReadOnly(element.EnumerateArray().Select(Plain).ToArray()),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetInt64(),
        _ => null,
    };
}
