namespace TicketPrompt.Text.Unicode;

/// <summary>Measures the control sequences that drive a terminal (ECMA-48), in their 7-bit and 8-bit forms.</summary>
internal static class TerminalSequence
{
    private const char Escape = '\u001B';
    private const char StringTerminator = '\u009C';
    private const char Bell = '\u0007';

    public const string Name = "terminal sequence";

    /// <summary>The length of the sequence that starts at a place, its introducer alone at least; 0 when none starts there.</summary>
    public static int LengthAt(string text, int at) => text[at] switch
    {
        Escape => EscapeLength(text, at),
        '\u009B' => EndOfControl(text, at + 1) - at,
        // Without an end, these are far more often half of a wrongly decoded quotation mark than a sequence.
        '\u0090' or '\u0098' or '\u009D' or '\u009E' or '\u009F' => Math.Max(1, EndOfString(text, at + 1) - at),
        _ => 0,
    };

    private static int EscapeLength(string text, int at)
    {
        if (at + 1 == text.Length)
        {
            return 1;
        }

        switch (text[at + 1])
        {
            case '[':
                return EndOfControl(text, at + 2) - at;
            case 'P' or 'X' or ']' or '^' or '_':
                int end = EndOfString(text, at + 2);
                return (end < 0 ? EndOfLine(text, at + 2) : end) - at;
            case 'N' or 'O':
                return at + 2 < text.Length && text[at + 2] is > ' ' and < '\u007F' ? 3 : 2;
            default:
                int final = SkipWhile(text, at + 1, ' ', '/');
                return final < text.Length && text[final] is >= '0' and <= '~' ? final + 1 - at : 1;
        }
    }

    // CSI: parameters, intermediates, a final byte. What breaks off without one goes as far as it came.
    private static int EndOfControl(string text, int at)
    {
        at = SkipWhile(text, at, '0', '?');
        at = SkipWhile(text, at, ' ', '/');
        return at < text.Length && text[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    // OSC, DCS, SOS, PM, APC: anything up to ST or BEL. Another control or a blank line breaks them off; -1 then, and at the text's
    // end. As the next introducer is such a control, no stretch of text is looked at twice.
    private static int EndOfString(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case Bell or StringTerminator:
                    return at + 1;
                case Escape:
                    return at + 1 < text.Length && text[at + 1] == '\\' ? at + 2 : -1;
                case '\n' when at + 1 < text.Length && text[at + 1] is '\n' or '\r':
                case '\r' when at + 1 < text.Length && text[at + 1] == '\r':
                    return -1;
                case '\t' or '\n' or '\r':
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    return -1;
            }
        }

        return -1;
    }

    private static int EndOfLine(string text, int at)
    {
        while (at < text.Length && text[at] is '\t' or (>= ' ' and < '\u007F') or > '\u009F')
        {
            at++;
        }

        return at;
    }

    private static int SkipWhile(string text, int at, char first, char last)
    {
        while (at < text.Length && text[at] >= first && text[at] <= last)
        {
            at++;
        }

        return at;
    }
}
