using TicketPrompt.Safety;
using TicketPrompt.Templates;
using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering;

/// <summary>Renders tickets with templates, as the options of one run say. Whatever a template sees of a ticket was cleaned.</summary>
/// <param name="variables">The values of <c>-Variable</c>, as plain data.</param>
/// <param name="options">How to render.</param>
/// <param name="cleaning">What is done to the tickets' text.</param>
internal sealed class PromptRenderer(FieldMap variables, RenderOptions options, CleaningOptions cleaning)
{
    private readonly Dictionary<TicketTemplate, FieldMap> _defaults = [];

    /// <summary>The ticket as templates may see it. Made once a ticket, for all its templates.</summary>
    public CleanedTicket Clean(ITicketValues ticket) => new(ticket, new TextCleaner(cleaning));

    /// <summary>One ticket's prompt.</summary>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with this ticket.</exception>
    public EngineerPrompt Render(TicketTemplate template, CleanedTicket ticket) =>
        Render(template, "ticket", new TicketView(ticket)) with
        {
            TicketKey = (string?)ticket[TicketField.Key],
            TicketUrl = (string?)ticket[TicketField.Url],
            Findings = ticket.Findings,
        };

    /// <summary>One prompt for several tickets, which the template sees as <c>tickets</c>.</summary>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with these tickets.</exception>
    public EngineerPrompt RenderTogether(TicketTemplate template, IReadOnlyList<CleanedTicket> tickets) =>
        Render(template, "tickets", tickets.Select(ticket => new TicketView(ticket)).ToArray()) with
        {
            Findings = tickets.SelectMany(ticket => ticket.Findings).ToArray(),
        };

    private EngineerPrompt Render(TicketTemplate template, string name, object value)
    {
        RenderedPrompt rendered = template.Compiled.Render(new PromptRoot(name, value, variables, DefaultsOf(template)), options);
        return new EngineerPrompt
        {
            Text = rendered.Text,
            Messages = rendered.Messages,
            Template = template.Name,
            Role = template.Role,
            Metadata = template.Metadata,
        };
    }

    private FieldMap DefaultsOf(TicketTemplate template)
    {
        if (!_defaults.TryGetValue(template, out FieldMap? defaults))
        {
            defaults = VariableCheck.Defaults(template);
            _defaults.Add(template, defaults);
        }

        return defaults;
    }
}
