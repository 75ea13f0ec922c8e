#if NET
using System.Buffers;
#endif

namespace TicketPrompt.Safety;

/// <summary>Skips text that cannot be invisible: ASCII in one vectorised search where the runtime has it, the rest unit by unit.</summary>
internal static class PlainText
{
    // Going back to the search for every space between two words of Cyrillic costs more than it saves.
    private const int WorthSearching = 16;

    // The first letter of Greek.
    private const char FirstBeyondLatin = '\u0370';

#if NET
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static int NextUnplain(string text, int from)
    {
        int offset = text.AsSpan(from).IndexOfAnyExcept(Plain);
        return offset < 0 ? text.Length : from + offset;
    }
#else
    private static int NextUnplain(string text, int from)
    {
        while (from < text.Length && text[from] is (>= ' ' and < '\u007F') or '\n' or '\t')
        {
            from++;
        }

        return from;
    }
#endif

    /// <summary>Whether the text has letters of other alphabets than Latin.</summary>
#if NET
    public static bool HasBeyondLatin(string text) => text.AsSpan().ContainsAnyInRange(FirstBeyondLatin, char.MaxValue);
#else
    public static bool HasBeyondLatin(string text)
    {
        foreach (char unit in text)
        {
            if (unit >= FirstBeyondLatin)
            {
                return true;
            }
        }

        return false;
    }
#endif

    /// <summary>The next place from there on that holds, or may hold, an invisible character; -1 when there is none.</summary>
    public static int NextSuspect(string text, int from)
    {
        while ((from = NextUnplain(text, from)) < text.Length)
        {
            for (int ascii = 0; from < text.Length && ascii < WorthSearching; from++)
            {
                char unit = text[from];
                if (InvisibleCharacters.MayBe(unit))
                {
                    return from;
                }

                ascii = unit < '\u0080' ? ascii + 1 : 0;
            }
        }

        return -1;
    }
}
