namespace TicketPrompt.Templates.Matching;

/// <summary>
/// A pattern of a match rule: phrases, of which <c>a|b</c> needs one and <c>a &amp; b</c> both (of <c>a|b &amp; c</c>, c and one of the
/// others), and <c>^3</c> at the end makes it count three times.
/// </summary>
/// <param name="Boost">How many times it counts: 1 to 9.</param>
/// <param name="Needs">Of each of these lists one phrase must fit.</param>
internal sealed record MatchPattern(string Text, int Boost, MatchPhrase[][] Needs)
{
    private static readonly string[] Both = [" & "];

    /// <summary>Reads a pattern. Every text is one.</summary>
    public static MatchPattern Parse(string text)
    {
        int boost = text.Length > 2 && text[text.Length - 2] == '^' && text[text.Length - 1] is >= '1' and <= '9' ? text[text.Length - 1] - '0' : 0;
        string phrases = boost > 0 ? text.Substring(0, text.Length - 2) : text;
        return new MatchPattern(
            text,
            Math.Max(1, boost),
            [.. phrases.Split(Both, StringSplitOptions.RemoveEmptyEntries).Select(need => need.Split('|').Select(phrase => new MatchPhrase(phrase.Trim())).ToArray())]);
    }

    /// <summary>Whether it fits the texts of a field, which need not be the same text for all its phrases.</summary>
    public bool Fits(IReadOnlyList<MatchValue> values)
    {
        foreach (MatchPhrase[] need in Needs)
        {
            if (!Array.Exists(need, phrase => phrase.Fits(values)))
            {
                return false;
            }
        }

        return Needs.Length > 0;
    }
}
