using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Writing;
using TicketPrompt.Model;

namespace TicketPrompt.Handlebars;

/// <summary>A template with its partials, ready to render. Immutable and safe to use from several threads at once.</summary>
internal sealed class CompiledTemplate
{
    private readonly BoundTemplate _main;

    private CompiledTemplate(BoundTemplate main) => _main = main;

    /// <summary>Where its text begins.</summary>
    public TemplateLocation Start => _main.Tree.Source.At(0);

    /// <summary>Compiles a template and the partials that it calls.</summary>
    /// <param name="name">What users call the template.</param>
    /// <param name="file">The file it comes from, if any.</param>
    /// <param name="firstLine">The line of the file on which the text starts.</param>
    /// <param name="firstColumn">The column of the file in which each of the text's lines starts.</param>
    /// <param name="helpers">What it may call; null for <see cref="HelperTable"/>.</param>
    /// <param name="styles">Which marks of other ecosystems variables fill.</param>
    /// <exception cref="TemplateSyntaxException">The template or one of its partials can never be rendered.</exception>
    public static CompiledTemplate Compile(
        string text,
        string name,
        string? file,
        IPartialSource partials,
        int firstLine = 1,
        int firstColumn = 1,
        IReadOnlyDictionary<string, HelperDefinition>? helpers = null,
        PlaceholderStyles styles = PlaceholderStyles.None)
    {
        Skeletons.Prepare();
        TemplateTree tree = TemplateParser.Parse(new SourceText(text, name, file, firstLine, firstColumn) { Styles = styles });
        PartialSet set = new(tree, partials, helpers ?? HelperTable.ByName);
        return new CompiledTemplate(new BoundTemplate(tree) { Root = TemplateBinder.Bind(tree, set) });
    }

    /// <summary>Renders the template with data.</summary>
    /// <param name="root">The values at the root of the template's data: <c>ticket</c> and variables.</param>
    /// <param name="own">Tells a user's own texts from a ticket's, which are closed at their end; null when none are but in fences.</param>
    /// <exception cref="TemplateRenderException">The template cannot be rendered with this data.</exception>
    /// <exception cref="OperationCanceledException">The rendering was stopped.</exception>
    public RenderedPrompt Render(IFieldLookup root, RenderOptions options, OwnTexts? own = null)
    {
        using PromptWriter writer = new(options.OutputLimit);
        Renderer renderer = new(options, writer) { OwnTexts = own };
        RootContext context = new(root, options.Clock);
        renderer.Names = new NameScope(new Scope(context, null), new DataFrame(context), null, new TemplateRun(null));
        try
        {
            renderer.Render(_main);
            return PromptText.Of(writer, own);
        }
        catch (Exception error) when (error is not (TemplateRenderException or OperationCanceledException))
        {
            throw Failure(error, renderer);
        }
    }

    private TemplateRenderException Failure(Exception error, Renderer renderer)
    {
        TemplateLocation location = renderer.Location ?? Start;
        return error switch
        {
            OutputLimitException => new(
                TemplateErrorCode.OutputLimit,
                $"The prompt is longer than {renderer.Options.OutputLimit} characters. Look for partials that call others twice or more, or use less of the ticket.",
                location),
            InsufficientExecutionStackException => new(
                TemplateErrorCode.RenderFailed,
                "Blocks and partials are nested too deep for this thread.",
                location,
                error),
            TemplateSyntaxException syntax => new(
                TemplateErrorCode.RenderFailed,
                $"The partial {syntax.Template} has a fault in line {syntax.Line}, column {syntax.Column}: {syntax.Message}",
                location,
                error),
            _ => new(TemplateErrorCode.RenderFailed, $"The template could not be rendered: {error.Message}", location, error),
        };
    }
}
