using System.Globalization;
using TicketPrompt.Text;

namespace TicketPrompt.Prompts.Budget;

/// <summary>What a warning says of what prompts lack.</summary>
internal static class OmissionSummary
{
    private const int MostOmissions = 6;

    /// <summary>What prompts lack to keep a budget; null when they lack nothing. Of several prompts, each is named by its template.</summary>
    /// <param name="prompts">Those prompts of a ticket that lack something.</param>
    /// <param name="maxTokens">The budget of each.</param>
    public static string? Of(IReadOnlyList<EngineerPrompt> prompts, int maxTokens)
    {
        IEnumerable<string> parts = prompts.Select(prompt =>
            (prompts.Count > 1 ? $"{HostText.Of(prompt.Template, 100)}: " : "") + ListOf(prompt.Omissions));
        return prompts.Count == 0
            ? null
            : $"left out to keep within {maxTokens.ToString(CultureInfo.InvariantCulture)} tokens: {string.Join("; ", parts)}";
    }

    private static string ListOf(IReadOnlyList<Omission> omissions)
    {
        string shown = string.Join(", ", omissions.Take(MostOmissions).Select(omission => HostText.Of(omission.ToString(), 100)));
        return omissions.Count > MostOmissions
            ? $"{shown} and {(omissions.Count - MostOmissions).ToString(CultureInfo.InvariantCulture)} more"
            : shown;
    }
}
