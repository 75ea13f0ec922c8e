using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes the language behind a code block's fence.</summary>
internal static class CodeLanguage
{
    /// <summary>The info string: one word (a second one would be no part of the language); empty when there is none.</summary>
    public static string Write(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
        {
            return "";
        }

        string trimmed = language!.Trim();
        StringBuilder text = new(trimmed.Length);
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            char next = i + 1 < trimmed.Length ? trimmed[i + 1] : '\n';
            if (char.IsWhiteSpace(c))
            {
                text.Append('-');
            }
            else if (c != '`' && !char.IsControl(c))
            {
                bool escape = c == '\\' ? FlankingClasses.IsAsciiPunctuation(next) : c == '&' && EntityText.IsAt(trimmed, i);
                text.Append(escape ? "\\" : "").Append(c);
            }
        }

        return text.ToString();
    }
}
