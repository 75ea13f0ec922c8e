namespace TicketPrompt.Markup.Writing;

/// <summary>What a run of a delimiter character could do.</summary>
[Flags]
internal enum Flanking
{
    /// <summary>It is text.</summary>
    None = 0,

    /// <summary>It could begin a span.</summary>
    Opens = 1,

    /// <summary>It could end one.</summary>
    Closes = 2,
}

/// <summary>CommonMark's rule for what can begin and end a span of <c>*</c> or <c>~</c> (6.2).</summary>
internal static class FlankingRule
{
    /// <summary>What the run from <paramref name="start"/> to <paramref name="end"/> could do to some parser, and to every parser.</summary>
    public static (Flanking Some, Flanking All) Around(InlineDraft text, int start, int end)
    {
        (Flanking some, Flanking all) = Between(FlankingClasses.Before(text, start), FlankingClasses.At(text, end));
        int from = start;
        int to = end;
        while (IsSkipped(from - 1))
        {
            from--;
        }

        while (IsSkipped(to))
        {
            to++;
        }

        if (from < start || to > end)
        {
            // cmark-gfm looks past tildes. Those of text are escaped beside the writer's own delimiters.
            (Flanking some, Flanking all) beyond = Between(FlankingClasses.Before(text, from), FlankingClasses.At(text, to));
            return (some | beyond.some, all & beyond.all);
        }

        return (some, all);

        bool IsSkipped(int i) => text[i] == '~' && text[start] != '~'
            && (text.KindAt(i) == DraftKind.Markup || text.KindAt(start) != DraftKind.Markup);
    }

    private static (Flanking Some, Flanking All) Between(FlankingClass before, FlankingClass after) =>
        (Combine(CanOpen(before, after), CanOpen(after, before)), Combine(MustOpen(before, after), MustOpen(after, before)));

    // A run closes where, read backwards, it would open.
    private static Flanking Combine(bool opens, bool closes) =>
        (opens ? Flanking.Opens : Flanking.None) | (closes ? Flanking.Closes : Flanking.None);

    private static bool CanOpen(FlankingClass outer, FlankingClass inner) =>
        inner != FlankingClass.White && (inner != FlankingClass.Punctuation || outer != FlankingClass.Word);

    private static bool MustOpen(FlankingClass outer, FlankingClass inner) =>
        inner != FlankingClass.White
        && (inner == FlankingClass.Word || outer is FlankingClass.White or FlankingClass.Punctuation or FlankingClass.Lenient);
}
