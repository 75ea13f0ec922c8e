namespace TicketPrompt.Sources.Files;

/// <summary>Checks bytes against UTF-8 (Unicode 15, table 3-7: well-formed byte sequences).</summary>
internal static class Utf8Validity
{
    /// <summary>How many of the bytes, from the first, are whole well-formed characters; whether the rest is the beginning of one.</summary>
    public static int PrefixOf(ReadOnlySpan<byte> bytes, out bool isCut)
    {
        isCut = false;
        int at = 0;
#if NET
        // What is valid, as nearly all is, is found so many times quicker; but the last character may be cut.
        int last = StartOfLast(bytes);
        at = System.Text.Unicode.Utf8.IsValid(bytes.Slice(0, last)) ? last : 0;
#endif

        while (at < bytes.Length)
        {
            byte first = bytes[at];
            if (first < 0x80)
            {
                at++;
                continue;
            }

            int length = first switch
            {
                >= 0xC2 and <= 0xDF => 2,
                >= 0xE0 and <= 0xEF => 3,
                >= 0xF0 and <= 0xF4 => 4,
                _ => 0,
            };
            for (int i = 1; i < length; i++)
            {
                if (at + i == bytes.Length)
                {
                    isCut = true;
                    return at;
                }

                if (!Continues(first, bytes[at + i], i))
                {
                    return at;
                }
            }

            if (length == 0)
            {
                return at;
            }

            at += length;
        }

        return at;
    }

#if NET
    // A character has at most three bytes behind its first.
    private static int StartOfLast(ReadOnlySpan<byte> bytes)
    {
        int start = bytes.Length;
        for (int i = 0; i < 4 && start > 0; i++)
        {
            if ((bytes[--start] & 0xC0) != 0x80)
            {
                break;
            }
        }

        return start;
    }

#endif
    // The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF.
    private static bool Continues(byte first, byte next, int position)
    {
        int least = position == 1 ? first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 } : 0x80;
        int most = position == 1 ? first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF } : 0xBF;
        return next >= least && next <= most;
    }
}
