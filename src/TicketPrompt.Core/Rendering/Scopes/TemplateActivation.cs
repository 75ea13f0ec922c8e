namespace TicketPrompt.Rendering;

/// <summary>One run of a template or partial: which inline partials can be called from it now. (handlebars.js's container.)</summary>
internal sealed class TemplateActivation(InlineScope? inlines)
{
    /// <summary>The inline partials that can be called now.</summary>
    public InlineScope? Inlines { get; set; } = inlines;
}
