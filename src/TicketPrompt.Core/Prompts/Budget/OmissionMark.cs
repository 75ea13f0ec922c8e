using System.Globalization;
using TicketPrompt.Text;

namespace TicketPrompt.Prompts.Budget;

/// <summary>What stands in a prompt where something was left out.</summary>
internal static class OmissionMark
{
    /// <param name="elements">What they are: <c>comments</c>.</param>
    public static string OfElements(int kept, int total, string elements) =>
        string.Format(CultureInfo.InvariantCulture, "[... {0} of {1} {2} omitted]", total - kept, total, elements);

    public static string OfText(int tokens) => string.Format(CultureInfo.InvariantCulture, "[... about {0} tokens omitted]", tokens);
}

/// <summary>What a warning says of what prompts lack.</summary>
internal static class OmissionSummary
{
    private const int MostOmissions = 6;

    /// <summary>What prompts lack to keep a budget; null when they lack nothing. Of several prompts, each is named by its template.</summary>
    /// <param name="prompts">Those prompts of a ticket that lack something.</param>
    public static string? Of(IReadOnlyList<EngineerPrompt> prompts, int maxTokens)
    {
        IEnumerable<string> parts = prompts.Select(prompt =>
            (prompts.Count > 1 ? $"{HostText.Of(prompt.Template, 100)}: " : "")
            + ListOf([.. prompt.Omissions.Where(omission => omission.Kind != OmissionKind.Hidden)]));
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
