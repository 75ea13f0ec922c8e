using System.Globalization;

namespace TicketPrompt.Templates.Matching;

/// <summary>How well a template fits a ticket.</summary>
/// <param name="Points">Its points, more than none.</param>
/// <param name="Hits">The patterns that gave them.</param>
internal sealed record TemplateFit(TicketTemplate Template, int Points, IReadOnlyList<MatchHit> Hits)
{
    /// <summary>As in <c>backend-engineer 6 (labels 'api' 3, components 'ledger*' 3)</c>.</summary>
    public override string ToString() => $"{Template.Name} {Points.ToString(CultureInfo.InvariantCulture)} ({string.Join(", ", Hits)})";
}
