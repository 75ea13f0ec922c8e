using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Templates.Checking;

/// <summary>The partials that a template calls, each read and parsed once; what is wrong with one is reported once.</summary>
internal sealed class CheckedPartials(IPartialSource partials, DiagnosticList found)
{
    private readonly Dictionary<string, PartialText> _builtIn = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TemplateTree?> _trees = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a partial of that name is there, with or without faults.</summary>
    /// <param name="tree">Its tree; null when it has faults, or is not there.</param>
    public bool Has(string name, out TemplateTree? tree)
    {
        if (_trees.TryGetValue(name, out tree))
        {
            return true;
        }

        try
        {
            if (!partials.TryGet(name, out PartialText? text))
            {
                return false;
            }

            if (text.IsBuiltIn)
            {
                _builtIn[name] = text;
            }

            tree = TemplateParser.Parse(new SourceText(text.Text, text.Name, text.File, text.FirstLine, text.FirstColumn));
        }
        catch (TemplateSyntaxException e)
        {
            found.Add(e);
        }
        catch (TemplateFileException e)
        {
            found.Add(e);
        }

        _trees.Add(name, tree);
        return true;
    }

    /// <summary>Warns where a template that is not built in gets a built-in partial, whose name it may have meant for one of its own.</summary>
    public void WarnOfBuiltIn(string name, PartialTarget target, SourceText source)
    {
        if (_builtIn.TryGetValue(name, out PartialText? text) && !name.StartsWith(BuiltInTemplates.PartialPrefix, StringComparison.OrdinalIgnoreCase)
            && Path.GetDirectoryName(text.File) != Path.GetDirectoryName(source.File))
        {
            found.Warn(
                "BuiltInPartial",
                $"There is no partial {name} beside this template or imported with it, so the built-in one is printed. Put _{name}.hbs beside it, or write {{{{> {BuiltInTemplates.PartialPrefix}{name}}}}} if the built-in one is meant.",
                source.At(target.Position.Offset));
        }
    }

    public TemplateSyntaxException NotFound(PartialTarget target, SourceText source) => source.Error(
        target.Position.Offset, PartialSet.NotFoundMessage(target.Name!, partials.Names), TemplateErrorCode.PartialNotFound);

    /// <summary>The inline partials of a template and of all partials that it can call.</summary>
    public IReadOnlyCollection<string> InlineNames(TemplateTree main)
    {
        HashSet<string> inlines = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        Queue<TemplateTree> trees = new([main]);
        while (trees.Count > 0)
        {
            TreeNames names = new(trees.Dequeue());
            inlines.UnionWith(names.Inlines);
            foreach (string name in names.Partials.Select(call => call.Target.Name).OfType<string>())
            {
                if (seen.Add(name) && Has(name, out TemplateTree? tree) && tree is not null)
                {
                    trees.Enqueue(tree);
                }
            }
        }

        return inlines;
    }
}
