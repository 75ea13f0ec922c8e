using TicketPrompt.Tickets;

namespace TicketPrompt.Templates;

/// <summary>Chooses a template for a ticket by match rules.</summary>
internal static class TemplateChoice
{
    /// <summary>The template that is taken when nothing else fits.</summary>
    public const string Fallback = "backend-engineer";

    /// <summary>
    /// The template with the highest score; null when no rule fits. A key of the rules scores one when any of its patterns fits
    /// any of the field's values. Equal scores: imported before built-in, then by name.
    /// </summary>
    public static TicketTemplate? Best(IEnumerable<TicketTemplate> templates, ITicketValues ticket, out int score)
    {
        TicketTemplate? best = null;
        score = 0;
        foreach (TicketTemplate template in templates)
        {
            int own = Score(template.Match, ticket);
            bool better = own > score
                || (own == score && own > 0 && best!.Source == TemplateOrigin.BuiltIn && template.Source != TemplateOrigin.BuiltIn);
            if (better)
            {
                (best, score) = (template, own);
            }
        }

        return best;
    }

    private static int Score(FieldMap rules, ITicketValues ticket)
    {
        int score = 0;
        foreach (KeyValuePair<string, object?> rule in rules)
        {
            if (TicketLookup.TryGet(ticket, rule.Key, out object? value) && Fits((IReadOnlyList<string>)rule.Value!, value))
            {
                score++;
            }
        }

        return score;
    }

    private static bool Fits(IReadOnlyList<string> patterns, object? value) => value switch
    {
        null => false,
        string text => patterns.Any(pattern => Wildcard.Fits(pattern, text)),
        IReadOnlyList<object?> list => list.Any(item => Fits(patterns, item)),
        _ => Sources.ScalarText.Of(value) is string text && patterns.Any(pattern => Wildcard.Fits(pattern, text)),
    };
}
