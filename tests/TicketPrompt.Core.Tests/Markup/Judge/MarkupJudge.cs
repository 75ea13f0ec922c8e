using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Compares what is read with the tree that it is to say.</summary>
internal static class MarkupJudge
{
    /// <summary>The first line in which Markdown, as a GFM parser reads it, differs from the tree; null when there is none.</summary>
    public static string? FindMismatch(Document expected, string markdown) =>
        FindMismatch(DocumentOutline.Of(expected), ParsedOutline.Of(markdown), markdown);

    /// <summary>The first line in which the tree that a reader made of a source differs; null when there is none.</summary>
    public static string? FindMismatch(Document expected, Document read, string source) =>
        FindMismatch(DocumentOutline.Of(expected), DocumentOutline.Of(read), source);

    private static string? FindMismatch(IReadOnlyList<string> expected, IReadOnlyList<string> read, string source)
    {
        for (int i = 0; i < Math.Max(expected.Count, read.Count); i++)
        {
            string want = expected.ElementAtOrDefault(i) ?? "(end)";
            string have = read.ElementAtOrDefault(i) ?? "(end)";
            if (want != have)
            {
                return $"expected: {want}\nread:     {have}\n----\n{source}\n----";
            }
        }

        return null;
    }
}
