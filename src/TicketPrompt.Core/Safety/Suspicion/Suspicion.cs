namespace TicketPrompt.Safety.Suspicion;

/// <summary>What a look at one anchor brought: something to report, or nothing.</summary>
/// <param name="Start">Where it starts; below zero when there is nothing.</param>
/// <param name="End">The place after it: the same kind is not looked for before.</param>
/// <param name="Level">Whether it is worth a warning.</param>
internal readonly record struct Suspicion(int Start, int End, FindingLevel Level = FindingLevel.Warning)
{
    /// <summary>Nothing here.</summary>
    public static Suspicion None => new(-1, 0);
}
