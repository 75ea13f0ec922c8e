using System.Text.RegularExpressions;

namespace TicketPrompt.Templates.Checking;

/// <summary>Something in a template's text that its author probably meant as a tag.</summary>
/// <param name="Pattern">Finds it.</param>
/// <param name="Advice">What to write instead; <c>{0}</c> stands for what was found.</param>
internal sealed record SuspiciousPattern(Regex Pattern, string Advice)
{
    /// <summary>Only where a tag stands on the same line.</summary>
    public bool NeedsTag { get; init; }
}
