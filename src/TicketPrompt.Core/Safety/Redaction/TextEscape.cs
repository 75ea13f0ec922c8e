using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// Characters that are written as an escape: JSON's <c>\/</c> and <c>\u002B</c>, Markdown's <c>\_</c>, a URL's <c>%2B</c>. A
/// secret in such text is cut short, or missed, where the escape is not read as the character that it stands for.
/// </summary>
internal static class TextEscape
{
    private const string MarkdownEscaped = "_-~*=+./";

    /// <summary>How many code units the escape that starts at a place takes; 0 when none does.</summary>
    public static int Read(string text, int at, out char character)
    {
        character = default;
        switch (text[at])
        {
            case '%' when Hexadecimal(text, at + 1, 2) is { } code and < 0x80:
                character = (char)code;
                return 3;
            case '\\' when at + 1 < text.Length && MarkdownEscaped.IndexOf(text[at + 1]) >= 0:
                character = text[at + 1];
                return 2;
            case '\\' when at + 1 < text.Length && text[at + 1] == 'u' && Hexadecimal(text, at + 2, 4) is { } code:
                character = (char)code;
                return 6;
            default:
                return 0;
        }
    }

    /// <summary>Whether an escape ends right before a place: the <c>n</c> of <c>\n</c>, the last digit of <c>%3D</c> or <c>\u003D</c>.</summary>
    public static bool EndsBefore(string text, int at) =>
        (at >= 2 && text[at - 2] == '\\' && "nrtbfv0".IndexOf(text[at - 1]) >= 0)
        || (at >= 3 && text[at - 3] == '%' && Hexadecimal(text, at - 2, 2) is not null)
        || (at >= 4 && text[at - 4] == '\\' && text[at - 3] == 'x' && Hexadecimal(text, at - 2, 2) is not null)
        || (at >= 6 && text[at - 6] == '\\' && text[at - 5] == 'u' && Hexadecimal(text, at - 4, 4) is not null);

    private static int? Hexadecimal(string text, int at, int digits)
    {
        if (at + digits > text.Length)
        {
            return null;
        }

        int value = 0;
        for (int i = at; i < at + digits; i++)
        {
            if (!CharacterClass.Hexadecimal.Contains(text[i]))
            {
                return null;
            }

            value = (value * 16) + (text[i] <= '9' ? text[i] - '0' : (text[i] & 0xF) + 9);
        }

        return value;
    }
}
