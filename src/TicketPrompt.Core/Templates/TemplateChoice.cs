using System.Globalization;
using TicketPrompt.Model;
using TicketPrompt.Templates.Matching;

namespace TicketPrompt.Templates;

internal static class TemplateChoice
{
    public const string Fallback = "backend-engineer";

    // Somebody wrote an imported template's rules for these very tickets; ours know all trades' words.
    private const int ImportedCount = 2;

    /// <summary>
    /// The templates of which any rule fits, the best first. The points of an imported template count twice; at equal points
    /// imported ones come before built-in ones, then the name decides.
    /// </summary>
    public static IReadOnlyList<TemplateFit> Fitting(IEnumerable<TicketTemplate> templates, ITicketValues ticket)
    {
        MatchTicket values = new(ticket);
        List<TemplateFit> fits = [];
        foreach (TicketTemplate template in templates)
        {
            IReadOnlyList<MatchHit> hits = template.Rules.Hits(values);
            if (hits.Count > 0)
            {
                fits.Add(new TemplateFit(template, hits.Sum(hit => hit.Points) * (IsBuiltIn(template) ? 1 : ImportedCount), hits));
            }
        }

        fits.Sort(BestFirst);
        return fits;
    }

    private static int BestFirst(TemplateFit a, TemplateFit b) =>
        a.Points != b.Points ? b.Points.CompareTo(a.Points)
        : IsBuiltIn(a.Template) != IsBuiltIn(b.Template) ? (IsBuiltIn(a.Template) ? 1 : -1)
        : StringComparer.OrdinalIgnoreCase.Compare(a.Template.Name, b.Template.Name);

    private static bool IsBuiltIn(TicketTemplate template) => template.Source == TemplateOrigin.BuiltIn;
}

internal sealed record TemplateFit(TicketTemplate Template, int Points, IReadOnlyList<MatchHit> Hits)
{
    /// <summary>As in <c>backend-engineer 6 (labels 'api' 3, components 'ledger*' 3)</c>.</summary>
    public override string ToString() => $"{Template.Name} {Points.ToString(CultureInfo.InvariantCulture)} ({string.Join(", ", Hits)})";
}
