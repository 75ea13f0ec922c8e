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
    public static Suspicion Match(string text, int anchor, int anchorEnd)
    {
        Suspicion found = Suspicion.None;
        RawTag tag = new(text, anchor);
        while (tag.Next())
        {
            if (found.Start < 0 && Hides(text, tag))
            {
                found = new Suspicion(tag.Start, tag.End, FindingLevel.Information);
            }
        }

        return tag.IsClosed ? found : Suspicion.None;
    }

    private static bool Hides(string text, RawTag tag)
    {
        bool hasText = tag.StartsWith("data-");
        for (int i = 0; i < Texts.Length && !hasText; i++)
        {
            hasText = tag.Is(Texts[i]);
        }

        return hasText ? Sentence.HasWords(text, tag.ValueStart, tag.ValueEnd, LeastWords) : HidingAttribute.Hides(text, tag);
    }
}
