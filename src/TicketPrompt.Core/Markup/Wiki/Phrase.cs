namespace TicketPrompt.Markup.Wiki;

/// <summary>A pair of delimiters around words, such as <c>*bold*</c> or, inside a word too, <c>{*}bold{*}</c>.</summary>
/// <param name="Marks">What it makes of the words; none where only the words count.</param>
internal sealed record Phrase(string Delimiter, Marks Marks)
{
    private const string FirstCharacters = "*_-^~+?";

    /// <summary>All phrases, in the order of <see cref="FirstCharacters"/>.</summary>
    public static IReadOnlyList<Phrase> All { get; } =
    [
        new("*", Marks.Strong),
        new("_", Marks.Emphasis),
        new("-", Marks.Strike),
        new("^", Marks.Sup),
        new("~", Marks.Sub),
        new("+", Marks.None),
        new("??", Marks.None),
    ];

    /// <summary>The index of the phrase whose delimiter is one character; -1 when there is none.</summary>
    public static int Of(char delimiter) => delimiter == '?' ? -1 : FirstCharacters.IndexOf(delimiter);

    /// <summary>The index of the phrase whose delimiter stands at a place; -1 when there is none.</summary>
    public static int Find(string source, int at, int end)
    {
        int phrase = FirstCharacters.IndexOf(source[at]);
        return phrase >= 0 && (All[phrase].Delimiter.Length == 1 || (at + 1 < end && source[at + 1] == source[at])) ? phrase : -1;
    }
}
