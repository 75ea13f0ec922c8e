using System.Globalization;
using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes the address of a link or picture so that a parser reads it back as it was.</summary>
internal static class LinkDestination
{
    public static string Write(string url, InlinePlace place)
    {
        bool isBare = IsBare(url);
        StringBuilder text = new(url.Length + 8);
        if (!isBare)
        {
            text.Append('<');
        }

        for (int i = 0; i < url.Length; i++)
        {
            char c = url[i];
            char next = i + 1 < url.Length ? url[i + 1] : '\n';
            if (c < ' ' || c == '\u007F')
            {
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
                continue;
            }

            if (c == '&' && RawHtml.IsEntity(url, i))
            {
                // Not a backslash: some parsers take it away and then find the entity.
                text.Append("&amp;");
                continue;
            }

            bool escape = c switch
            {
                '\\' => FlankingClasses.IsAsciiPunctuation(next) || next == '\n',
                '<' or '>' => true,
                '|' => place.IsCell(),
                _ => false,
            };
            text.Append(escape ? "\\" : "").Append(c);
        }

        return text.Append(isBare ? "" : ">").ToString();
    }

    private static bool IsBare(string url)
    {
        int depth = 0;
        foreach (char c in url)
        {
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };

            // Parsers count no more than 32 nested parentheses.
            if (depth is < 0 or > 8 || char.IsWhiteSpace(c) || c is '<' or '>')
            {
                return false;
            }
        }

        return depth == 0;
    }
}
