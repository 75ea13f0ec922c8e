using System.Net;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Safety;
using TicketPrompt.Safety.Redaction;
using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Safety;

/// <summary>Every claimed kind in a hundred settings, as it stands after the conversion of each markup: 99.5 % of them must be gone.</summary>
public sealed class SecretSettingsTests
{
    // {0} is the secret with what tells it; [b] ... [/b] and the like are what each markup writes in its own way.
    private static readonly string[] Sentences =
    [
        "{0}", "see {0}", "see {0}.", "({0})", "\"{0}\"", "'{0}'", "it was {0}, then it failed", "took ~5 min, ~3 GB: {0}", "a_b and c_d {0}", "2*3*4 is {0}",
        "- {0}", "key: {0}", "deploy --env prod {0} --now", "[x] {0}", "#1 {0}", "A &amp; B {0}", "50% of {0}", "密钥 {0}", "{0} !", "5 < 6 {0} > 4",
    ];

    private static readonly string[] Blocks = ["paragraph", "item", "cell", "quote", "heading"];

    [Theory]
    [InlineData("wiki")]
    [InlineData("html")]
    [InlineData("adf")]
    [InlineData("markdown")]
    [Trait("Category", "Slow")]
    public void Nearly_all_are_gone(string markup)
    {
        SecretSamples samples = new(20261201);
        List<string> missed = [];
        int planted = 0;
        foreach ((string kind, Func<SecretSamples.Sample> make) in samples.Kinds)
        {
            for (int i = 0; i < Sentences.Length * Blocks.Length; i++)
            {
                SecretSamples.Sample sample = make();
                if (sample.Text.Contains('\n', StringComparison.Ordinal))
                {
                    continue;
                }

                string text = Sentences[i % Sentences.Length].Replace("{0}", sample.Text, StringComparison.Ordinal);
                string converted = Converted(markup, text, Blocks[i / Sentences.Length], (i % 3) switch { 0 => "plain", 1 => "bold", _ => "code" });
                string clean = new TextCleaner(CleaningOptions.Default).Clean(converted, "description");

                // What the markup itself has eaten a part of is no secret any more.
                if (Plain(converted).Contains(sample.Secret, StringComparison.Ordinal))
                {
                    planted++;
                    if (Plain(clean).Contains(sample.Secret, StringComparison.Ordinal))
                    {
                        missed.Add($"{kind}: {converted}\n   -> {clean}");
                    }
                }
            }
        }

        Assert.True(planted > 10_000, $"{planted}");
        Assert.True(missed.Count <= planted / 200, $"{missed.Count} of {planted}\n{string.Join('\n', missed.Take(30))}");
    }

    private static string Converted(string markup, string text, string block, string style) => markup switch
    {
        "wiki" => RichText.ToMarkdown(PlainReader.Wrap(Wiki(text, block, style)), MarkupFormat.Wiki)!,
        "html" => RichText.ToMarkdown(PlainReader.Wrap(Html(text, block, style)), MarkupFormat.Html)!,
        "adf" => RichText.ToMarkdown(PlainReader.Wrap(Adf(text, block, style)), MarkupFormat.Wiki)!,
        _ => Markdown(text, block, style),
    };

    private static string Wiki(string text, string block, string style)
    {
        string inner = style switch { "bold" => $"*important* {text}", "code" => $"{{{{{text}}}}}", _ => text };
        return block switch { "item" => $"* one\n* {inner}", "cell" => $"||a||b||\n|1|{inner}|", "quote" => $"bq. {inner}", "heading" => $"h2. {inner}", _ => inner };
    }

    private static string Html(string text, string block, string style)
    {
        string inner = WebUtility.HtmlEncode(text);
        inner = style switch { "bold" => $"<b>{inner}</b>", "code" => $"<code>{inner}</code>", _ => inner };
        return block switch
        {
            "item" => $"<ul><li>one</li><li>{inner}</li></ul>",
            "cell" => $"<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>{inner}</td></tr></table>",
            "quote" => $"<blockquote><p>{inner}</p></blockquote>",
            "heading" => $"<h2>{inner}</h2>",
            _ => $"<p>{inner}</p>",
        };
    }

    private static FieldMap Adf(string text, string block, string style)
    {
        FieldMap run = style == "plain" ? Map(("type", "text"), ("text", text))
            : Map(("type", "text"), ("text", text), ("marks", List(Map(("type", style == "bold" ? "strong" : "code")))));
        FieldMap paragraph = Map(("type", "paragraph"), ("content", List(run)));
        FieldMap node = block switch
        {
            "item" => Map(("type", "bulletList"), ("content", List(Map(("type", "listItem"), ("content", List(paragraph)))))),
            "cell" => Map(("type", "table"), ("content", List(Map(("type", "tableRow"), ("content", List(Map(("type", "tableCell"), ("content", List(paragraph))))))))),
            "quote" => Map(("type", "blockquote"), ("content", List(paragraph))),
            "heading" => Map(("type", "heading"), ("attrs", Map(("level", 2))), ("content", List(run))),
            _ => paragraph,
        };
        return Map(("type", "doc"), ("content", List(node)));
    }

    private static string Markdown(string text, string block, string style)
    {
        string inner = style switch { "bold" => $"**{text}**", "code" => $"`{text}`", _ => text };
        return block switch { "item" => $"- one\n- {inner}", "cell" => $"| a | b |\n|---|---|\n| 1 | {inner} |", "quote" => $"> {inner}", "heading" => $"## {inner}", _ => inner };
    }

    private static FieldMap Map(params (string Name, object? Value)[] members)
    {
        FieldMapBuilder map = new();
        foreach ((string name, object? value) in members)
        {
            map.Add(name, value);
        }

        return map.ToMap();
    }

    private static System.Collections.ObjectModel.ReadOnlyCollection<object?> List(params object?[] elements) => new(elements);

    private static string Plain(string text) => UnescapedText.Of(text)?.Text ?? text;
}
