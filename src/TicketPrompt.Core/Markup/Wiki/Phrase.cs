namespace TicketPrompt.Markup.Wiki;

/// <summary>A pair of delimiters around words, such as <c>*bold*</c> or, inside a word too, <c>{*}bold{*}</c>.</summary>
/// <param name="Delimiter">The delimiter.</param>
/// <param name="Marks">What it makes of the words; none where only the words count.</param>
internal sealed record Phrase(string Delimiter, Marks Marks)
{
    /// <summary>All phrases.</summary>
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

    /// <summary>The index of the phrase whose delimiter stands at a place; -1 when there is none.</summary>
    public static int Find(string source, int at, int end)
    {
        for (int i = 0; i < All.Count; i++)
        {
            string delimiter = All[i].Delimiter;
            if (source[at] == delimiter[0] && at + delimiter.Length <= end && (delimiter.Length == 1 || source[at + 1] == delimiter[1]))
            {
                return i;
            }
        }

        return -1;
    }
}
