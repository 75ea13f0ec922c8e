using System.Management.Automation;
using TicketPrompt.Cmdlets.Input;
using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Prompts.Budget;
using TicketPrompt.Safety;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Renders tickets as prompts for an engineer in a role.</summary>
[Cmdlet(VerbsData.ConvertTo, "EngineerPrompt", SupportsShouldProcess = true, DefaultParameterSetName = AsText)]
[OutputType(typeof(string), typeof(EngineerPrompt), typeof(FileInfo))]
public sealed class ConvertToEngineerPromptCommand : TemplateChoosingCommand
{
    private const string AsText = "Text";
    private const string AsPrompt = "Object";
    private const string AsFile = "File";

    private readonly List<CleanedTicket> _combined = [];

    // What the prompts of the present ticket, or tickets, lack, for its warning.
    private readonly List<EngineerPrompt> _trimmed = [];

    // Null: the template is chosen for each ticket.
    private TicketTemplate[]? _templates;
    private TicketInput _input = null!;
    private PromptRenderer _renderer = null!;
    private PromptFiles? _files;

    /// <summary>A ticket of any shape, a Ticket, or a container of tickets such as a search response.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>A variable that resolves to nothing is an error for that ticket.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>One prompt a template for all tickets together, which the template sees as <c>tickets</c>.</summary>
    [Parameter]
    public SwitchParameter Combine { get; set; }

    /// <summary>
    /// Fit each prompt into that many tokens: the oldest comments are left out first, then attachments, references, links and subtasks,
    /// then long texts are cut. Key, summary and acceptance criteria stay. What was left out is marked in the prompt and in Omissions.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxTokens { get; set; }

    /// <summary>The encoding in which <see cref="MaxTokens"/> counts: <c>o200k_base</c> (GPT-4o and later) or <c>cl100k_base</c> (GPT-4).</summary>
    [Parameter]
    [ValidateSet("o200k_base", "cl100k_base")]
    public string TokenEncoding { get; set; } = "o200k_base";

    /// <summary>The value of <c>now</c> and <c>today</c>, for output that can be reproduced; without an offset it is UTC.</summary>
    [Parameter]
    [AsUtc]
    public DateTimeOffset AsOf { get; set; }

    /// <summary>Leave invisible and control characters in the ticket's text.</summary>
    [Parameter]
    public SwitchParameter SkipSanitization { get; set; }

    /// <summary>Leave secrets in the ticket's text.</summary>
    [Parameter]
    public SwitchParameter SkipRedaction { get; set; }

    /// <summary>Emit EngineerPrompt objects in place of text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsPrompt)]
    public SwitchParameter AsObject { get; set; }

    /// <summary>Write each prompt to a file of this folder, which is made if it is absent, and emit the files.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsFile)]
    [ValidateNotNullOrEmpty]
    public string? OutputDirectory { get; set; }

    /// <summary>Replace files that exist.</summary>
    [Parameter(ParameterSetName = AsFile)]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        FieldMap variables = ReadVariables();
        RenderOptions options = new()
        {
            Strict = Strict,
            Clock = new RenderClock(MyInvocation.BoundParameters.ContainsKey(nameof(AsOf)) ? AsOf : DateTimeOffset.UtcNow),
            CancellationToken = StopToken,
        };
        TokenBudget? budget = MyInvocation.BoundParameters.ContainsKey(nameof(MaxTokens)) ? new TokenBudget(MaxTokens, TokenEncoding.ToLowerInvariant()) : null;
        _renderer = new PromptRenderer(variables, options, new CleaningOptions { Sanitize = !SkipSanitization, Redact = !SkipRedaction }, budget);
        _files = OutputDirectory is null ? null : new PromptFiles(this, OutputDirectory, Force);
        _templates = NamedTemplates();
        _input = new TicketInput(this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Convert();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            // Ctrl+C while a field was being cleaned.
        }
    }

    private void Convert()
    {
        foreach (ITicketValues ticket in _input.Read(InputObject))
        {
            if (StopToken.IsCancellationRequested)
            {
                return;
            }

            if (Combine)
            {
                // Kept until the end, when the source object may have changed.
                _combined.Add(_renderer.Clean(TicketInput.Complete(ticket)));
                continue;
            }

            CleanedTicket clean = _renderer.Clean(ticket);
            foreach (TicketTemplate template in _templates ?? ChooseFor(clean))
            {
                Emit(template, clean);
            }

            Warn(clean);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!Combine || _combined.Count == 0)
        {
            return;
        }

        try
        {
            Together();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            // The same.
        }
    }

    private void Together()
    {
        foreach (TicketTemplate template in _templates ?? ChooseFor(_combined[0]))
        {
            Emit(template, null);
        }

        if (_trimmed.Count > 0)
        {
            this.TellWarning($"{_combined.Count} tickets in one prompt: {OmissionSummary.Of(_trimmed, MaxTokens)}.");
            _trimmed.Clear();
        }

        _combined.ForEach(Warn);
    }

    /// <summary>
    /// Says once a ticket what was done to its text, looks like an attack, or was left out to keep the budget; what is only good to
    /// know goes to -Verbose.
    /// </summary>
    private void Warn(CleanedTicket ticket)
    {
        foreach (Omission hidden in ticket.Omissions)
        {
            this.TellVerbose($"Ticket {HostText.Of((string?)ticket[TicketField.Key], 100)}: left out {hidden}.");
        }

        IReadOnlyList<Finding> findings = ticket.Findings;
        if (findings.Count == 0 && _trimmed.Count == 0)
        {
            return;
        }

        string? key = (string?)ticket[TicketField.Key];
        if (WarningSummary.Of(findings, key, OmissionSummary.Of(_trimmed, MaxTokens)) is string warning)
        {
            this.TellWarning(warning);
        }

        _trimmed.Clear();
        foreach (Finding finding in findings.Where(finding => finding.Level == FindingLevel.Information))
        {
            this.TellVerbose($"Ticket {HostText.Of(key, 100)}: {HostText.Of(finding.ToString())}.");
        }
    }

    // Without a ticket: all of them together.
    private void Emit(TicketTemplate template, CleanedTicket? ticket)
    {
        string? key = (string?)ticket?[TicketField.Key];
        EngineerPrompt prompt;
        try
        {
            prompt = ticket is null ? _renderer.RenderTogether(template, _combined) : _renderer.Render(template, ticket);
        }
        catch (TemplateRenderException e)
        {
            WriteError(Errors.Render(e, key, InputObject));
            return;
        }
        catch (TemplateSyntaxException e)
        {
            // A built-in template is compiled at first use, with the session's own partials in it.
            WriteError(Errors.Syntax(e, template));
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (prompt.TokenCount is int tokens)
        {
            this.TellVerbose($"{(key is null ? "" : $"Ticket {HostText.Of(key, 100)}: ")}the prompt of template '{template.Name}' has {tokens} of {MaxTokens} tokens.");
        }

        if (prompt.Omissions.Any(omission => omission.Kind != OmissionKind.Hidden))
        {
            _trimmed.Add(prompt);
        }

        if (_files is not null)
        {
            _files.Write(prompt, Combine ? "tickets" : key);
        }
        else
        {
            WriteObject(AsObject ? prompt : prompt.Text);
        }
    }
}
