namespace TicketPrompt.Rendering;

/// <summary>How far a rendering may go, so that no template can exhaust the stack or the clock (design, section 8).</summary>
internal static class RenderLimits
{
    /// <summary>Partials in partials, inline partials and partial blocks among them.</summary>
    public const int PartialDepth = 32;

    /// <summary>Tags, helpers and rounds of loops: less than a second, and more than any prompt of 16 Mi characters needs.</summary>
    public const int Steps = 5_000_000;

    /// <summary>The steps that a call of a partial counts for.</summary>
    public const int StepsOfPartial = 16;
}
