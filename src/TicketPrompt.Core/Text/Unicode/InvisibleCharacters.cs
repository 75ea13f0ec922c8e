namespace TicketPrompt.Text.Unicode;

/// <summary>
/// The code points that a reader does not see and a program may obey: Default_Ignorable_Code_Point of Unicode 18.0, the
/// controls (tab and line feed aside), lone surrogates, and the interlinear annotation marks, which hide text between them.
/// With them the separators of lines and paragraphs, whose place a line feed takes.
/// </summary>
internal static class InvisibleCharacters
{
    private static readonly (int First, int Last, string Name)[] Rows =
    [
        (0x0000, 0x0008, "control character"),
        (0x000B, 0x001F, "control character"),
        (0x007F, 0x009F, "control character"),
        (0x00AD, 0x00AD, "soft hyphen"),
        (0x034F, 0x034F, "combining grapheme joiner"),
        (0x061C, 0x061C, "bidirectional control"),
        (0x115F, 0x1160, "Hangul filler"),
        (0x17B4, 0x17B5, "Khmer inherent vowel"),
        (0x180B, 0x180D, "variation selector"),
        (0x180E, 0x180E, "Mongolian vowel separator"),
        (0x180F, 0x180F, "variation selector"),
        (0x200B, 0x200B, "zero-width space"),
        (0x200C, 0x200D, "zero-width joiner"),
        (0x200E, 0x200F, "bidirectional control"),
        (0x2028, 0x2029, "line separator"),
        (0x202A, 0x202E, "bidirectional control"),
        (0x2060, 0x2060, "word joiner"),
        (0x2061, 0x2064, "invisible operator"),
        (0x2065, 0x2065, "unassigned invisible character"),
        (0x2066, 0x2069, "bidirectional control"),
        (0x206A, 0x206F, "deprecated format character"),
        (0x3164, 0x3164, "Hangul filler"),
        (0xD800, 0xDFFF, "lone surrogate"),
        (0xFE00, 0xFE0F, "variation selector"),
        (0xFEFF, 0xFEFF, "byte order mark"),
        (0xFFA0, 0xFFA0, "Hangul filler"),
        (0xFFF0, 0xFFF8, "unassigned invisible character"),
        (0xFFF9, 0xFFFB, "interlinear annotation"),
        (0x1BCA0, 0x1BCA3, "shorthand format control"),
        (0x1D173, 0x1D17A, "musical format control"),
        (0xE0000, 0xE00FF, "tag character"),
        (0xE0100, 0xE01EF, "variation selector"),
        (0xE01F0, 0xE0FFF, "unassigned invisible character"),
    ];

    // One bit a UTF-16 code unit: set where a closer look is needed, surrogates included.
    private static readonly uint[] Units = MarkUnits();

    /// <summary>What the code point is called in a finding; null when it is visible (or a tab, a line feed, a space).</summary>
    public static string? NameOf(int codePoint)
    {
        foreach ((int first, int last, string name) in Rows)
        {
            if (codePoint <= last)
            {
                return codePoint >= first ? name : null;
            }
        }

        return null;
    }

    /// <summary>Whether the code unit is, or may be half of, an invisible character.</summary>
    public static bool MayBe(char unit) => (Units[unit >> 5] >> (unit & 31) & 1) != 0;

    private static uint[] MarkUnits()
    {
        uint[] units = new uint[(char.MaxValue + 1) / 32];
        foreach ((int first, int last, _) in Rows)
        {
            for (int unit = first; unit <= last && unit <= char.MaxValue; unit++)
            {
                units[unit >> 5] |= 1u << (unit & 31);
            }
        }

        return units;
    }
}
