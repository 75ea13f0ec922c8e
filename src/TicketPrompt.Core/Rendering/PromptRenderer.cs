using TicketPrompt.Templates;
using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering;

/// <summary>Renders tickets with templates, as the options of one run say.</summary>
/// <param name="variables">The values of <c>-Variable</c>, as plain data.</param>
/// <param name="options">How to render.</param>
internal sealed class PromptRenderer(FieldMap variables, RenderOptions options)
{
    private readonly Dictionary<TicketTemplate, FieldMap> _defaults = [];

    /// <summary>One ticket's prompt.</summary>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with this ticket.</exception>
    public EngineerPrompt Render(TicketTemplate template, ITicketValues ticket) =>
        Render(template, "ticket", new TicketView(ticket)) with
        {
            TicketKey = (string?)ticket[TicketField.Key],
            TicketUrl = (string?)ticket[TicketField.Url],
        };

    /// <summary>One prompt for several tickets, which the template sees as <c>tickets</c>.</summary>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with these tickets.</exception>
    public EngineerPrompt RenderTogether(TicketTemplate template, IEnumerable<ITicketValues> tickets) =>
        Render(template, "tickets", tickets.Select(ticket => new TicketView(ticket)).ToArray());

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
