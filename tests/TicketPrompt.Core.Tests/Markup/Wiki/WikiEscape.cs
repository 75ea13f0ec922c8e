using System.Text;

namespace TicketPrompt.Tests.Markup.Wiki;

/// <summary>Escapes text for wiki markup, as little as a careful writer would.</summary>
internal static class WikiEscape
{
    /// <summary>The text's markup.</summary>
    /// <param name="text">The text.</param>
    /// <param name="startsLine">Whether it starts a line.</param>
    public static string Of(string text, bool startsLine)
    {
        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool wordBefore = i > 0 && char.IsLetterOrDigit(text[i - 1]);
            bool wordAfter = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            bool spaceBefore = i == 0 ? !startsLine : text[i - 1] == ' ';
            bool spaceAfter = i + 1 == text.Length || text[i + 1] == ' ';
            bool needsEscape = text[i] switch
            {
                '{' or '}' or '[' or ']' or '|' or '!' or '^' or '~' => true,
                '*' or '_' or '-' or '+' or '?' => !(wordBefore && wordAfter) && !(spaceBefore && spaceAfter && i > 0),
                '#' => startsLine && i == 0,
                _ => false,
            };
            escaped.Append(needsEscape ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }
}
