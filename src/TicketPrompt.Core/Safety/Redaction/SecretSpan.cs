namespace TicketPrompt.Safety.Redaction;

/// <summary>What a look at one anchor brought: a secret's place, or nothing.</summary>
internal readonly record struct SecretSpan
{
    /// <summary>Nothing here.</summary>
    public static SecretSpan None => default;

    /// <summary>Whether there is a secret.</summary>
    public bool Found { get; private init; }

    public int Start { get; private init; }

    /// <summary>
    /// The place after it. Where nothing was found, how far the same kind need not be looked for again (0: only this anchor):
    /// that keeps a text made of nothing but beginnings from costing more than its length.
    /// </summary>
    public int End { get; private init; }

    /// <summary>A secret from one place up to another.</summary>
    public static SecretSpan Of(int start, int end) => new() { Found = true, Start = start, End = end };

    /// <summary>Nothing, and nothing of this kind before that place.</summary>
    public static SecretSpan NoneBefore(int end) => new() { End = end };
}
