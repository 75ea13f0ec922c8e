namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Words that together tell an agent what to do: what is spoken of, what to do with it, and which of them is meant.
/// </summary>
/// <param name="Object">What is spoken of, or its stem: <c>instruction</c>.</param>
/// <param name="Verbs">What to do with it, or their stems; one must stand near, before or after.</param>
/// <param name="Qualifiers">What tells that the reader's own instructions are meant; one must stand near too. Empty: none needed.</param>
internal sealed record InstructionPhrase(string Object, string[] Verbs, string[] Qualifiers)
{
    private const int Reach = 64;

    /// <summary>Whether the object is ASCII, and so can be an anchor.</summary>
    public bool IsAscii => Object.All(c => c < 128);

    /// <summary>Looks around the object, within its line.</summary>
    public Suspicion Match(string text, int anchor, int anchorEnd)
    {
        int from = Math.Max(0, anchor - Reach);
        int line = text.LastIndexOf('\n', Math.Max(anchor - 1, 0), Math.Max(anchor - from, 0));
        from = line < 0 ? from : line + 1;
        int to = Math.Min(text.Length, anchorEnd + Reach);
        line = text.IndexOf('\n', anchorEnd, to - anchorEnd);
        to = line < 0 ? to : line;

        int verb = IndexOfAny(Verbs, text, from, to);
        int qualifier = Qualifiers.Length == 0 ? verb : IndexOfAny(Qualifiers, text, from, to);
        return verb < 0 || qualifier < 0 ? Suspicion.None : new Suspicion(Math.Min(anchor, Math.Min(verb, qualifier)), anchorEnd);
    }

    // The first that starts a word; scripts without spaces have no such thing.
    private static int IndexOfAny(string[] words, string text, int from, int to)
    {
        foreach (string word in words)
        {
            for (int at = from; at < to && (at = text.IndexOf(word, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (at == 0 || !char.IsLetter(text[at - 1]) || word[0] >= '\u0E00')
                {
                    return at;
                }
            }
        }

        return -1;
    }
}
