using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Text;

/// <summary>
/// Makes any text safe to show on a terminal: errors, warnings, progress, views. What of a ticket reaches the host passes here
/// whatever the cleaning switches say.
/// </summary>
internal static class HostText
{
    /// <summary>One line of visible text: sanitised, line ends and tabs as spaces.</summary>
    /// <param name="longest">How many UTF-16 code units it may have; what is longer ends in an ellipsis.</param>
    public static string Of(string? text, int longest = int.MaxValue) => Clean(text, keepLines: false, longest);

    /// <summary>As <see cref="Of"/>, with the line ends of the text kept as line feeds.</summary>
    public static string OfLines(string? text, int longest = int.MaxValue) => Clean(text, keepLines: true, longest);

    private static string Clean(string? text, bool keepLines, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        string clean = TextSanitizer.Sanitize(text!);
        if (clean.IndexOfAny(['\t', '\n']) >= 0)
        {
            clean = clean.Replace('\t', ' ');
            clean = keepLines ? clean : clean.Replace('\n', ' ');
        }

        // A cut can leave half of a pair: sanitised once more.
        return clean.Length <= longest ? clean : TextSanitizer.Sanitize(clean.Substring(0, Math.Max(0, longest - 1))) + "…";
    }
}
