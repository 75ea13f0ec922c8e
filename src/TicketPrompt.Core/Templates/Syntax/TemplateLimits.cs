namespace TicketPrompt.Templates.Syntax;

/// <summary>What a template may be at most, so that no text can exhaust the stack or the clock (design, section 8).</summary>
internal static class TemplateLimits
{
    /// <summary>Characters of a template's or partial's text: 1 Mi.</summary>
    public const int TextLength = 1024 * 1024;

    /// <summary>Tags of a text, comments and closing tags among them.</summary>
    public const int Tags = 5_000;

    /// <summary>Blocks in blocks (each link of an else-if chain counts as one), and sub-expressions in sub-expressions.</summary>
    public const int Nesting = 64;
}
