using System.Collections;
using System.Management.Automation;
using TicketPrompt.Cmdlets.Completion;
using TicketPrompt.Cmdlets.Input;
using TicketPrompt.Rendering;
using TicketPrompt.Safety;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Matching;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Renders tickets as prompts for an engineer in a role.</summary>
[Cmdlet(VerbsData.ConvertTo, "EngineerPrompt", SupportsShouldProcess = true, DefaultParameterSetName = AsText)]
[OutputType(typeof(string), typeof(EngineerPrompt), typeof(FileInfo))]
public sealed class ConvertToEngineerPromptCommand : TemplateCommand, IDisposable
{
    private const string AsText = "Text";
    private const string AsPrompt = "Object";
    private const string AsFile = "File";

    private readonly CancellationTokenSource _stop = new();
    private readonly List<CleanedTicket> _combined = [];

    // Null: the template is chosen for each ticket.
    private IReadOnlyList<TicketTemplate>? _templates;
    // Those of which one is chosen; read when the first choice is made.
    private TicketTemplate[]? _candidates;
    private PromptRenderer _renderer = null!;
    private FieldMap _variables = FieldMap.Empty;
    private PromptFiles? _files;

    /// <summary>A ticket of any shape, a Ticket, or a container of tickets such as a search response.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Templates: names (wildcards allowed), file paths, or TicketTemplate objects. Each gives a prompt of its own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TemplateNameCompleter))]
    public object[]? Template { get; set; }

    /// <summary>A Handlebars template as text, in place of <see cref="Template"/>.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? TemplateText { get; set; }

    /// <summary>More values, at the root of the template's data.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Variable { get; set; }

    /// <summary>A variable that resolves to nothing is an error for that ticket.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>One prompt a template for all tickets together, which the template sees as <c>tickets</c>.</summary>
    [Parameter]
    public SwitchParameter Combine { get; set; }

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
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _variables = VariableInput.Read(Variable, WriteWarning);
        RenderOptions options = new()
        {
            Strict = Strict,
            Now = MyInvocation.BoundParameters.ContainsKey(nameof(AsOf)) ? AsOf : DateTimeOffset.UtcNow,
            CancellationToken = _stop.Token,
        };
        _renderer = new PromptRenderer(_variables, options, new CleaningOptions { Sanitize = !SkipSanitization, Redact = !SkipRedaction });
        _files = OutputDirectory is null ? null : new PromptFiles(this, OutputDirectory, Force);
        _templates = Templates();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ReadContext context = new();
        foreach (ITicketValues ticket in TicketInput.Read(InputObject, context, WriteError))
        {
            if (_stop.IsCancellationRequested)
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
                Emit(template, (string?)clean[TicketField.Key], () => _renderer.Render(template, clean));
            }

            Warn(clean);
        }

        if (context.EmptyContainers > 0)
        {
            WriteVerbose("The input is a container without tickets.");
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!Combine || _combined.Count == 0)
        {
            return;
        }

        foreach (TicketTemplate template in _templates ?? ChooseFor(_combined[0]))
        {
            Emit(template, null, () => _renderer.RenderTogether(template, _combined));
        }

        _combined.ForEach(Warn);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Says once a ticket what was done to its text or looks like an attack; what is only good to know goes to -Verbose.</summary>
    private void Warn(CleanedTicket ticket)
    {
        IReadOnlyList<Finding> findings = ticket.Findings;
        if (findings.Count == 0)
        {
            return;
        }

        string? key = (string?)ticket[TicketField.Key];
        if (WarningSummary.Of(findings, key) is string warning)
        {
            WriteWarning(warning);
        }

        foreach (Finding finding in findings.Where(finding => finding.Level == FindingLevel.Information))
        {
            WriteVerbose($"Ticket {HostText.Of(key, 100)}: {HostText.Of(finding.ToString())}.");
        }
    }

    private void Emit(TicketTemplate template, string? key, Func<EngineerPrompt> render)
    {
        EngineerPrompt prompt;
        try
        {
            prompt = render();
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

        if (_files is not null)
        {
            _files.Write(prompt, Combine ? "tickets" : key);
        }
        else
        {
            WriteObject(AsObject ? prompt : prompt.Text);
        }
    }

    /// <summary>The templates that the parameters name; null when each ticket is to have its own.</summary>
    private IReadOnlyList<TicketTemplate>? Templates()
    {
        if (TemplateText is not null && Template is not null)
        {
            throw Fail(Errors.NoTemplate("TemplateAmbiguous", "Both -Template and -TemplateText are given. Leave one of them out."));
        }

        if (TemplateText is not null)
        {
            return Usable([InlineTemplate(TemplateText)]);
        }

        if (Template is null)
        {
            return null;
        }

        List<TicketTemplate> templates = [];
        foreach (object? one in Template)
        {
            switch (one is PSObject wrapped ? wrapped.BaseObject : one)
            {
                case TicketTemplate template:
                    templates.Add(template);
                    break;
                case FileInfo file:
                    templates.AddRange(FromFile(file.FullName, literal: true));
                    break;
                case object other:
                    templates.AddRange(ByNameOrPath(LanguagePrimitives.ConvertTo<string>(other)));
                    break;
            }
        }

        return templates.Count == 0
            ? throw Fail(Errors.NoTemplate("TemplateNotFound", "None of the requested templates can be used, so nothing is rendered."))
            : Usable(templates);
    }

    /// <summary>Those templates that can do with the variables.</summary>
    private TicketTemplate[] Usable(IReadOnlyList<TicketTemplate> templates)
    {
        List<TicketTemplate> usable = [];
        foreach (TicketTemplate template in templates)
        {
            if (VariableCheck.Problem(template, _variables) is not string problem)
            {
                usable.Add(template);
            }
            else if (templates.Count == 1)
            {
                throw Fail(Errors.VariableMissing(template, problem));
            }
            else
            {
                WriteError(Errors.VariableMissing(template, problem));
            }
        }

        return usable.Count == 0
            ? throw Fail(Errors.NoTemplate("VariableMissing", "None of the requested templates has all the values that it needs."))
            : [.. usable.Distinct()];
    }

    private IEnumerable<TicketTemplate> ByNameOrPath(string text)
    {
        if (FindExact(text) is TicketTemplate exact)
        {
            return [exact];
        }

        if (ShellPaths.LooksLikePath(text))
        {
            return FromFile(text, literal: false);
        }

        TicketTemplate[] found = FindOrReport(text).ToArray();
        if (found.Length == 0 && WildcardPattern.ContainsWildcardCharacters(text))
        {
            WriteError(Errors.TemplateNotFound(text, Catalog.Names));
        }

        return found;
    }

    private IEnumerable<TicketTemplate> FromFile(string path, bool literal) =>
        ShellPaths.Existing(this, path, literal, WriteError)
            .Select(found => LoadOrReport(found, null, TemplateFile.NameOf(found)))
            .OfType<TicketTemplate>()
            .ToArray();

    private TicketTemplate InlineTemplate(string text)
    {
        try
        {
            return TicketTemplate.Compile(new TemplateDefinition { Text = text }, "inline", TemplateOrigin.Text, null, Catalog.PartialsFor(null));
        }
        catch (TemplateSyntaxException e)
        {
            throw Fail(Errors.Syntax(e, text));
        }
        catch (TemplateFileException e)
        {
            throw Fail(Errors.Template(e));
        }
    }

    private TicketTemplate[] ChooseFor(ITicketValues ticket)
    {
        TicketTemplate template;
        _candidates ??= Catalog.Names.Select(FindExact).OfType<TicketTemplate>().ToArray();
        TicketTemplate[] imported = Catalog.Imported.ToArray();
        string key = HostText.Of((string?)ticket[TicketField.Key] ?? "(no key)");
        IReadOnlyList<TemplateFit> fits = TemplateChoice.Fitting(_candidates, ticket);
        if (fits.Count > 0)
        {
            template = fits[0].Template;
            WriteVerbose($"Ticket {key}: template '{template.Name}', whose match rules fit best: {string.Join(", ", fits.Take(3))}.");
        }
        else if (imported.Length == 1)
        {
            template = imported[0];
            WriteVerbose($"Ticket {key}: template '{template.Name}', the only imported one; no match rule fits.");
        }
        else if (FindExact(TemplateChoice.Fallback) is TicketTemplate fallback)
        {
            template = fallback;
            WriteVerbose($"Ticket {key}: template '{template.Name}', the default; no match rule fits.");
        }
        else
        {
            WriteError(Errors.TemplateNotFound(TemplateChoice.Fallback, Catalog.Names));
            return [];
        }

        if (VariableCheck.Problem(template, _variables) is string problem)
        {
            WriteError(Errors.VariableMissing(template, problem));
            return [];
        }

        return [template];
    }

    private PipelineStoppedException Fail(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return new PipelineStoppedException();
    }
}
