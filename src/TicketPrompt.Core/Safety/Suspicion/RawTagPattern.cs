using TicketPrompt.Text;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Raw HTML in a Markdown body: sentences in attributes, which a page shows on hovering or to a screen reader only, and elements
/// that it does not show at all.
/// </summary>
internal static class RawTagPattern
{
    // A button's or a picture's name is a few words.
    private const int LeastWords = 6;

    private static readonly string[] Texts = ["title", "alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "summary"];

    /// <summary>The first attribute of a tag that hides something.</summary>
    public static Suspicion Match(string text, int anchor, int anchorEnd) =>
        RawTag.TryRead(text, anchor, (name, from, to) => Hides(text, name, from, to), out int start, out int end) && start >= 0
            ? new Suspicion(start, end, FindingLevel.Information)
            : Suspicion.None;

    private static bool Hides(string text, string name, int from, int to) =>
        name.StartsWith("data-", StringComparison.Ordinal) || Texts.Contains(name, StringComparer.Ordinal)
            ? Sentence.HasWords(text, from, to, LeastWords)
            : HidingAttribute.Hides(name, text.Substring(from, to - from));
}
