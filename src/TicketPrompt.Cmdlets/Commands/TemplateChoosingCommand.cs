using System.Collections;
using System.Management.Automation;
using TicketPrompt.Cmdlets.Completion;
using TicketPrompt.Cmdlets.Input;
using TicketPrompt.Model;
using TicketPrompt.Templates;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>What a command needs that renders with templates: those that its parameters name, else one chosen for each ticket.</summary>
public abstract class TemplateChoosingCommand : TemplateCommand
{
    // Those of which one is chosen; read when the first choice is made.
    private TicketTemplate[]? _candidates;
    private readonly HashSet<TicketTemplate> _told = [];
    private bool? _isVerbose;
    private FieldMap _variables = FieldMap.Empty;

    /// <summary>Templates: names (wildcards allowed), file paths, or TicketTemplate objects. Each gives a prompt of its own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TemplateCompleter))]
    public object[]? Template { get; set; }

    /// <summary>A Handlebars template as text, in place of <see cref="Template"/>.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? TemplateText { get; set; }

    /// <summary>More values, at the root of the template's data.</summary>
    [Parameter]
    [ValidateNotNull, ArgumentCompleter(typeof(VariableCompleter))]
    public IDictionary? Variable { get; set; }

    /// <summary>The values of <see cref="Variable"/> as plain data. Call it once, before any template is asked for.</summary>
    private protected FieldMap ReadVariables() => _variables = VariableInput.Read(Variable, this.TellWarning);

    /// <summary>The templates that the parameters name; null when each ticket is to have its own.</summary>
    private protected TicketTemplate[]? NamedTemplates()
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
                case PSCustomObject when CopiedValue.OriginalTypeOf((PSObject)one) == typeof(TicketTemplate).FullName:
                    ReportCopy((PSObject)one, isOnly: Template.Length == 1);
                    break;
                case FileInfo file:
                    templates.AddRange(FromFile(file.FullName, literal: true));
                    break;
                case object other:
                    templates.AddRange(ByNameOrPath(LanguagePrimitives.ConvertTo<string>(other), isOnly: Template.Length == 1));
                    break;
            }
        }

        return templates.Count == 0
            ? throw Fail(Errors.NoTemplate("TemplateNotFound", "None of the requested templates can be used, so nothing is rendered."))
            : Usable(templates);
    }

    // A copy has lost the partials that the original was bound to.
    private void ReportCopy(PSObject copy, bool isOnly)
    {
        string name = HostText.Of(copy.Properties["Name"]?.Value as string, 100);
        ErrorRecord error = Errors.NoTemplate(
            "TemplateNotFound",
            $"This is a copy of the template '{name}' from a job, another session or Import-Clixml, without its partials. "
                + "Import its file there with Import-TicketTemplate and give its name, or give -TemplateText its Text.");
        if (isOnly)
        {
            throw Fail(error);
        }

        WriteError(error);
    }

    private TicketTemplate[] Usable(IReadOnlyList<TicketTemplate> templates)
    {
        List<TicketTemplate> usable = [];
        foreach (TicketTemplate template in templates)
        {
            if (VariableCheck.Problem(template, _variables) is not string problem)
            {
                usable.Add(template);
                WarnOfUnfilled(template);
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

    private IEnumerable<TicketTemplate> ByNameOrPath(string text, bool isOnly)
    {
        if (FindExact(text) is TicketTemplate exact)
        {
            return [exact];
        }

        if (ShellPaths.LooksLikePath(text))
        {
            return FromFile(text, literal: false);
        }

        TicketTemplate[] found = Find(text);
        if (found.Length == 0)
        {
            ErrorRecord error = Errors.TemplateNotFound(text, Catalog.Names);
            if (isOnly)
            {
                // Nothing can be rendered, and one error says why.
                throw Fail(error);
            }

            WriteError(error);
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

    /// <summary>The template that fits a ticket best, else the only imported one, else the default; none, with an error, when there is none.</summary>
    private protected TicketTemplate[] ChooseFor(ITicketValues ticket)
    {
        _candidates ??= Catalog.Names.Select(FindExact).OfType<TicketTemplate>().ToArray();
        IReadOnlyList<TemplateFit> fits = TemplateChoice.Fitting(_candidates, ticket);
        (TicketTemplate? template, string why) =
            fits.Count > 0 ? (fits[0].Template, "whose match rules fit best: ")
            : Catalog.Imported.Take(2).ToArray() is [TicketTemplate only] ? (only, "the only imported one; no match rule fits")
            : (FindExact(TemplateChoice.Fallback), "the default; no match rule fits");
        if (template is null)
        {
            WriteError(Errors.TemplateNotFound(TemplateChoice.Fallback, Catalog.Names));
            return [];
        }

        Tell(ticket, template, why, fits);
        if (VariableCheck.Problem(template, _variables) is string problem)
        {
            WriteError(Errors.VariableMissing(template, problem));
            return [];
        }

        WarnOfUnfilled(template);
        return [template];
    }

    // Once a template, however many tickets there are.
    private void WarnOfUnfilled(TicketTemplate template)
    {
        if (template.Definition.Placeholders.Count > 0 && _told.Add(template) && VariableCheck.Unfilled(template, _variables) is string unfilled)
        {
            this.TellWarning(unfilled);
        }
    }

    // Which templates came close is a text to build for every ticket, and mostly nobody listens.
    private void Tell(ITicketValues ticket, TicketTemplate template, string why, IReadOnlyList<TemplateFit> fits)
    {
        if (_isVerbose ??= IsVerbose())
        {
            string key = HostText.Of((string?)ticket[TicketField.Key] ?? "(no key)");
            this.TellVerbose($"Ticket {key}: template '{template.Name}', {why}{string.Join(", ", fits.Take(3))}.");
        }
    }

    private bool IsVerbose() => MyInvocation.BoundParameters.TryGetValue("Verbose", out object? given)
        ? LanguagePrimitives.IsTrue(given)
        : !LanguagePrimitives.TryConvertTo(GetVariableValue("VerbosePreference"), out ActionPreference preference)
            || preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    private PipelineStoppedException Fail(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return new PipelineStoppedException();
    }
}
