using System.Globalization;

namespace TicketPrompt.Prompts.Budget;

/// <summary>What stands in a prompt where something was left out.</summary>
internal static class OmissionMark
{
    /// <summary>In place of a list's elements.</summary>
    /// <param name="kept">How many are still there.</param>
    /// <param name="total">How many there were.</param>
    /// <param name="elements">What they are: <c>comments</c>.</param>
    public static string OfElements(int kept, int total, string elements) =>
        string.Format(CultureInfo.InvariantCulture, "[... {0} of {1} {2} omitted]", total - kept, total, elements);

    /// <summary>In place of the end of a text.</summary>
    public static string OfText(int tokens) => string.Format(CultureInfo.InvariantCulture, "[... about {0} tokens omitted]", tokens);
}
