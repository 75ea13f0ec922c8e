using System.Globalization;

namespace TicketPrompt.Templates.Matching;

/// <summary>A pattern that fits a ticket.</summary>
/// <param name="Field">The field that it fits.</param>
/// <param name="Pattern">The pattern, as the template has it.</param>
/// <param name="Points">What it gives.</param>
internal sealed record MatchHit(string Field, string Pattern, int Points)
{
    /// <summary>As in <c>labels 'backend' 3</c>.</summary>
    public override string ToString() => $"{Field} '{Pattern}' {Points.ToString(CultureInfo.InvariantCulture)}";
}
