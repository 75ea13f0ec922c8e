using System.Globalization;
using System.Text;

namespace TicketPrompt.Safety;

/// <summary>Makes text of tickets, paths and messages safe for a terminal: nothing in it moves a cursor or hides.</summary>
internal static class HostText
{
    /// <summary>The text without control and format characters; line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        StringBuilder? safe = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool keep = c is '\n' or '\t' || (!char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format);
            if (!keep)
            {
                safe ??= new StringBuilder(text, 0, i, text.Length);
            }
            else
            {
                safe?.Append(c);
            }
        }

        return safe?.ToString() ?? text;
    }
}
