using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Markup.Html;

/// <summary>Tells of elements whose text a page does not show, and a prompt does. What is left out of the Markdown is not looked for.</summary>
internal static class HiddenElements
{
    private const int Most = 20;

    /// <summary>Reports each element that hides, by the attribute's name alone: its value may be anything.</summary>
    public static void Report(SourceValue value, string html)
    {
        int found = 0;
        for (int open = html.IndexOf('<'); open >= 0 && found < Most; open = html.IndexOf('<', open + 1))
        {
            RawTag tag = new(html, open);
            while (open + 1 < html.Length && char.IsLetter(html[open + 1]) && tag.Next())
            {
                if (HidingAttribute.Hides(html, tag))
                {
                    string name = html.Substring(tag.Start, tag.NameEnd - tag.Start).ToLowerInvariant();
                    value.Report(FindingKind.HiddenText, $"element hidden by its {name}", FindingLevel.Information);
                    found++;
                    break;
                }
            }
        }
    }
}
