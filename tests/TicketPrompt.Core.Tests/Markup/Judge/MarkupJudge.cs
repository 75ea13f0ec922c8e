using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Compares Markdown, as a GFM parser reads it, with the tree that it is to say.</summary>
internal static class MarkupJudge
{
    /// <summary>The first difference, with both sides and the Markdown; null when there is none.</summary>
    public static string? FindMismatch(Document expected, string markdown)
    {
        IReadOnlyList<string> wanted = DocumentOutline.Of(expected);
        IReadOnlyList<string> found = ParsedOutline.Of(markdown);
        for (int i = 0; i < Math.Max(wanted.Count, found.Count); i++)
        {
            string want = i < wanted.Count ? wanted[i] : "(end)";
            string have = i < found.Count ? found[i] : "(end)";
            if (want != have)
            {
                return $"expected: {want}\nparsed:   {have}\n----\n{markdown}\n----";
            }
        }

        return null;
    }
}
