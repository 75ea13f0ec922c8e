using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Handlebars.Writing;
using TicketPrompt.Model;
using TicketPrompt.Prompts.Budget;
using TicketPrompt.Safety;
using TicketPrompt.Templates;

namespace TicketPrompt.Prompts;

/// <summary>Renders tickets with templates, as the options of one run say. Whatever a template sees of a ticket was cleaned.</summary>
/// <param name="variables">The values of <c>-Variable</c>, as plain data.</param>
/// <param name="budget">How long prompts may be; null for any length, and then no tokens are counted.</param>
internal sealed class PromptRenderer(FieldMap variables, RenderOptions options, CleaningOptions cleaning, TokenBudget? budget = null)
{
    private readonly TokenCounter? _counter = budget is null ? null : new TokenCounter(budget.Encoding, options.CancellationToken);
    private readonly Dictionary<TicketTemplate, FieldMap> _defaults = [];
    private readonly CleaningBuffers _buffers = new();

    /// <summary>The ticket as templates may see it. Made once a ticket, for all its templates.</summary>
    public CleanedTicket Clean(ITicketValues ticket) => new(ticket, new TextCleaner(cleaning, buffers: _buffers, cancellation: options.CancellationToken));

    /// <exception cref="TemplateRenderException">The template cannot be rendered with this ticket, or not within the budget.</exception>
    public EngineerPrompt Render(TicketTemplate template, CleanedTicket ticket)
    {
        const string Root = "ticket";
        return budget is null
            ? Prompt(template, Render(template, Root, new TicketView(ticket)), ticket)
            : Fit(template, Root, [new BudgetedTicket(ticket, "")], views => views[0], ticket);
    }

    /// <summary>One prompt for several tickets, which the template sees as <c>tickets</c>.</summary>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with these tickets, or not within the budget.</exception>
    public EngineerPrompt RenderTogether(TicketTemplate template, IReadOnlyList<CleanedTicket> tickets)
    {
        const string Root = "tickets";
        EngineerPrompt prompt = budget is null
            ? Prompt(template, Render(template, Root, ViewsOf(tickets)), ticket: null)
            : Fit(template, Root, [.. tickets.Select((ticket, i) => new BudgetedTicket(ticket, $"{Root}[{i}]."))], views => views, ticket: null);
        Omission[] hidden = [.. tickets.SelectMany((ticket, i) => ticket.Omissions.Select(omission => omission with { Field = $"{Root}[{i}].{omission.Field}" }))];
        return prompt with { Findings = tickets.SelectMany(ticket => ticket.Findings).ToArray(), Omissions = prompt.Omissions.Concat(hidden).ToArray() };
    }

    private static TicketView[] ViewsOf(IEnumerable<ITicketValues> tickets) => [.. tickets.Select(ticket => new TicketView(ticket))];

    // The ticket that it is about; null when it is about several.
    private static EngineerPrompt Prompt(TicketTemplate template, RenderedPrompt rendered, CleanedTicket? ticket) => new()
    {
        Text = rendered.Text,
        Messages = rendered.Messages,
        Template = template.Name,
        Role = template.Role,
        Metadata = template.Metadata,
        TicketKey = (string?)ticket?[TicketField.Key],
        TicketUrl = (string?)ticket?[TicketField.Url],
        Findings = ticket?.Findings ?? [],
        Omissions = ticket?.Omissions ?? [],
    };

    private RenderedPrompt Render(TicketTemplate template, string name, object value) =>
        template.Compiled.Render(
            new PromptRoot(name, value, variables, DefaultsOf(template)),
            options,
            cleaning.Sanitize ? new OwnTexts(variables, DefaultsOf(template)) : null);

    private EngineerPrompt Fit(
        TicketTemplate template, string name, IReadOnlyList<BudgetedTicket> tickets, Func<TicketView[], object> root, CleanedTicket? ticket)
    {
        object value = root(ViewsOf(tickets));
        FittedPrompt fitted = new PromptFitter(_counter!, budget!.MaxTokens).Fit(tickets, () => Render(template, name, value));
        return fitted.Tokens <= budget.MaxTokens
            ? Prompt(template, fitted.Prompt, ticket) with { TokenCount = fitted.Tokens, Omissions = fitted.Omissions.Concat(ticket?.Omissions ?? []).ToArray() }
            : throw new TemplateRenderException(
                TemplateErrorCode.RenderFailed,
                $"The prompt needs at least {fitted.Tokens} tokens, with all left out that may be, and -MaxTokens allows {budget.MaxTokens}. "
                    + $"Give -MaxTokens {fitted.Tokens} or more, or use a shorter template.",
                template.Compiled.Start);
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

/// <summary>The root of a template's data: the ticket (or tickets), over the variables, over the template's defaults.</summary>
internal sealed class PromptRoot(string name, object value, FieldMap variables, FieldMap defaults) : IFieldLookup
{
    public IReadOnlyList<string> FieldNames =>
        variables.Names.Concat(defaults.Names).Where(other => other != name).Distinct(StringComparer.OrdinalIgnoreCase).Prepend(name).ToArray();

    public bool TryGetField(string wanted, out object? found)
    {
        if (string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase))
        {
            found = value;
            return true;
        }

        return variables.TryGetSpelled(wanted, out found) || defaults.TryGetSpelled(wanted, out found)
            || (wanted.Length > 1 && wanted[0] == '$' && TryGetDollar(wanted.Substring(1), out found));
    }

    /// <summary>Semantic Kernel's <c>$topic</c> is the variable topic; Claude Code's <c>$1</c> the first word of its arguments.</summary>
    private bool TryGetDollar(string wanted, out object? found)
    {
        if (wanted.Length == 1 && wanted[0] is >= '1' and <= '9'
            && variables.TryGetValue(ForeignPlaceholders.Arguments, out object? arguments))
        {
            IReadOnlyList<object?> words = arguments as IReadOnlyList<object?> ?? CommandWords.Of(ValueText.Of(arguments));
            int index = wanted[0] - '1';
            found = index < words.Count ? words[index] : null;
            return index < words.Count;
        }

        return variables.TryGetSpelled(wanted, out found) || defaults.TryGetSpelled(wanted, out found);
    }
}
