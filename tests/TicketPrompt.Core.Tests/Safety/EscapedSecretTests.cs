using TicketPrompt.Markup;
using TicketPrompt.Safety;
using TicketPrompt.Safety.Redaction;
using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Safety;

/// <summary>No form that a secret has depends on whether Markdown escaped a character in it.</summary>
public sealed class EscapedSecretTests
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~";

    // Other tildes, stars and the like in the paragraph make the writer escape those of the secret.
    private static readonly string[] Settings =
    [
        "took ~5 min, ~3 GB, *often* and 2*3*4 _so_: {0}", "{0}", "see {0}.", "({0})", "\"{0}\"", "a_b {0} c_d", "~ {0} ~", "| a | {0} |",
    ];

    public static TheoryData<string> Kinds => new(new SecretSamples(1).Kinds.Select(kind => kind.Kind).Distinct());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_escape_alone_and_all_together(string kind)
    {
        foreach (SecretSamples.Sample sample in Samples(kind, 4))
        {
            foreach (char c in sample.Text.Distinct().Where(c => Punctuation.Contains(c, StringComparison.Ordinal)))
            {
                AssertGone(sample, sample.Text.Replace(c.ToString(), "\\" + c, StringComparison.Ordinal));
            }

            AssertGone(sample, Escaped(sample.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_wiki_HTML_ADF_and_Markdown(string kind)
    {
        foreach (SecretSamples.Sample sample in Samples(kind, 6).Where(sample => !sample.Text.Contains('\n', StringComparison.Ordinal)))
        {
            foreach (string setting in Settings)
            {
                string text = setting.Replace("{0}", sample.Text, StringComparison.Ordinal);
                AssertGone(sample, RichText.ToMarkdown(PlainReader.Wrap(text), MarkupFormat.Wiki)!);
                AssertGone(sample, RichText.ToMarkdown(PlainReader.Wrap($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>"), MarkupFormat.Html)!);
                AssertGone(sample, RichText.ToMarkdown(PlainReader.Wrap($"<ul><li><b>{System.Net.WebUtility.HtmlEncode(text)}</b></li></ul>"), MarkupFormat.Html)!);
                AssertGone(sample, RichText.ToMarkdown(PlainReader.Wrap(Adf(text)), MarkupFormat.Wiki)!);
                AssertGone(sample, text);
            }
        }
    }

    private static TicketPrompt.FieldMap Adf(string text) => Map(
        ("type", "doc"),
        ("content", List(Map(("type", "paragraph"), ("content", List(Map(("type", "text"), ("text", text))))))));

    private static TicketPrompt.FieldMap Map(params (string Name, object? Value)[] members)
    {
        TicketPrompt.Model.FieldMapBuilder map = new();
        foreach ((string name, object? value) in members)
        {
            map.Add(name, value);
        }

        return map.ToMap();
    }

    private static System.Collections.ObjectModel.ReadOnlyCollection<object?> List(params object?[] elements) => new(elements);

    private static IEnumerable<SecretSamples.Sample> Samples(string kind, int count)
    {
        SecretSamples samples = new(7);
        return samples.Kinds.Where(made => made.Kind == kind).SelectMany(made => Enumerable.Range(0, count).Select(_ => made.Make()));
    }

    private static void AssertGone(SecretSamples.Sample sample, string text)
    {
        string clean = new TextCleaner(CleaningOptions.Default).Clean(text, "description");

        // Where markup has eaten a part of the secret, as wiki does with *, the rest is no secret.
        if (Plain(text).Contains(sample.Secret, StringComparison.Ordinal))
        {
            Assert.False(Plain(clean).Contains(sample.Secret, StringComparison.Ordinal), $"{sample.Kind}: {text} -> {clean}");
        }
    }

    private static string Plain(string text) => UnescapedText.Of(text)?.Text ?? text;

    private static string Escaped(string text) => string.Concat(text.Select(c => Punctuation.Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));
}
