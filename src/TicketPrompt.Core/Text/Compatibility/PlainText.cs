using TicketPrompt.Text.Unicode;

#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace TicketPrompt.Text.Compatibility;

/// <summary>Skips text that cannot be invisible: ASCII many units at a time where the runtime can, the rest unit by unit.</summary>
/// <remarks>.NET's own searches would do the same. They are vector code that is not optimised before a session has run for a while, and
/// took a tenth of a job of 10,000 tickets.</remarks>
internal static class PlainText
{
    // Going back to the search for every space between two words of Cyrillic costs more than it saves.
    private const int WorthSearching = 16;

    // The first letter of Greek.
    private const char FirstBeyondLatin = '\u0370';

#if NET
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static bool HasBeyondLatin(string text)
    {
        int from = 0;
#if NET
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        for (; from <= text.Length - Vector<ushort>.Count; from += Vector<ushort>.Count)
        {
            if (Vector.GreaterThanOrEqualAny(Vector.LoadUnsafe(ref start, (nuint)from), new Vector<ushort>(FirstBeyondLatin)))
            {
                return true;
            }
        }
#endif

        for (; from < text.Length; from++)
        {
            if (text[from] >= FirstBeyondLatin)
            {
                return true;
            }
        }

        return false;
    }

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

    // The first place from there on that holds anything but ASCII that prints, tabs and line feeds; the text's length when there is none.
#if NET
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static int NextUnplain(string text, int from)
    {
#if NET
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        for (; from <= text.Length - Vector<ushort>.Count; from += Vector<ushort>.Count)
        {
            Vector<ushort> units = Vector.LoadUnsafe(ref start, (nuint)from);
            Vector<ushort> isPlain = Vector.LessThanOrEqual(units - new Vector<ushort>(' '), new Vector<ushort>('~' - ' '))
                | Vector.Equals(units, new Vector<ushort>('\t'))
                | Vector.Equals(units, new Vector<ushort>('\n'));
            if (!Vector.EqualsAll(isPlain, Vector<ushort>.AllBitsSet))
            {
                break;
            }
        }
#endif

        while (from < text.Length && text[from] is (>= ' ' and <= '~') or '\t' or '\n')
        {
            from++;
        }

        return from;
    }
}
