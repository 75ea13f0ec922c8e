using System.Globalization;

namespace TicketPrompt.Templates.Matching;

internal sealed record TemplateFit(TicketTemplate Template, int Points, IReadOnlyList<MatchHit> Hits)
{
    /// <summary>As in <c>backend-engineer 6 (labels 'api' 3, components 'ledger*' 3)</c>.</summary>
    public override string ToString() => $"{Template.Name} {Points.ToString(CultureInfo.InvariantCulture)} ({string.Join(", ", Hits)})";
}
