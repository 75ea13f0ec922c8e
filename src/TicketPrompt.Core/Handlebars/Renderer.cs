using System.Runtime.CompilerServices;
using HandlebarsDotNet;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Statements;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Handlebars;

/// <summary>One rendering: the names, the output, and the limits. It is given up as a whole when something fails.</summary>
internal sealed class Renderer(RenderOptions options, PromptWriter output)
{
    private int _steps;
    private int _partialDepth;
    private Statement? _current;

    public RenderOptions Options { get; } = options;

    public PromptWriter Output { get; } = output;

    /// <summary>Tells a user's own texts from a ticket's; null when no plain value is a ticket's.</summary>
    public OwnTexts? OwnTexts { get; init; }

    /// <summary>What names mean now.</summary>
    public NameScope Names { get; set; }

    /// <summary>The body that is running: what the numbers in its skeleton mean.</summary>
    public BoundBody Body { get; set; } = BoundBody.Empty;

    /// <summary>What Handlebars.Net hands from tag to tag.</summary>
    public SkeletonFrame? Frame { get; set; }

    /// <summary>How many blocks of <c>{{#untrusted}}</c> are open.</summary>
    public int OpenFences { get; set; }

    public TemplateLocation? Location => _current?.Location;

    public void Run(SimpleStatement[] statements)
    {
        foreach (SimpleStatement statement in statements)
        {
            Step();
            _current = statement;
            statement.Run(this);
        }
    }

    public void Run(BlockStatement block, in BlockHelperOptions parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Step();
        _current = block;
        BoundBody outer = Body;
        block.Run(this, parts);
        Body = outer;
    }

    /// <exception cref="TemplateRenderException">It was too much.</exception>
    /// <exception cref="OperationCanceledException">The rendering was stopped.</exception>
    public void Step(int count = 1)
    {
        int before = _steps;
        _steps += count;
        if ((before ^ _steps) >> 10 != 0)
        {
            Options.CancellationToken.ThrowIfCancellationRequested();
        }

        if (_steps > RenderLimits.Steps)
        {
            throw Failure($"The template takes more than {RenderLimits.Steps} steps. Look for partials that call others twice or more, or loops inside of loops.");
        }
    }

    /// <summary>Renders a template as a partial of the one that is being rendered.</summary>
    public void Call(BoundTemplate template, object? context, InlineScope? inlines, string name)
    {
        EnterPartial(name);
        NameScope caller = Names;
        Names = new NameScope(new Scope(context, null), caller.Data, null, new TemplateRun(inlines));
        Define(template.Root);
        template.Root.Render(this);
        Names = caller;
        _partialDepth--;
    }

    /// <summary>Renders an inline partial, or the block of a partial's call, with the scopes of the place where it stands.</summary>
    public void Call(BodyClosure closure, object? context, DataFrame data, string name)
    {
        EnterPartial(name);
        NameScope caller = Names;
        InlineScope? outer = closure.Run.Inlines;
        if (closure.Inlines.Count > 0)
        {
            closure.Run.Inlines = new InlineScope(closure.Inlines, outer);
        }

        Names = new NameScope(Scope.Enter(context, closure.Scope), data, closure.BlockParams, closure.Run);
        closure.Body.Render(this);
        closure.Run.Inlines = outer;
        Names = caller;
        _partialDepth--;
    }

    public void Render(BoundTemplate template)
    {
        Define(template.Root);
        Body = template.Root;
        Skeletons.Run(this);
    }

    /// <summary>The failure of the current tag.</summary>
    public TemplateRenderException Failure(string message, TemplateErrorCode code = TemplateErrorCode.RenderFailed, Exception? inner = null) =>
        new(code, message, _current!.Location, inner);

    private void Define(BoundBody root)
    {
        if (root.Inlines.Length > 0)
        {
            TemplateRun run = Names.Run;
            run.Inlines = new InlineScope(InlinePartial.Define(root, this, scope: null), run.Inlines);
        }
    }

    private void EnterPartial(string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Step(RenderLimits.StepsOfPartial);
        if (++_partialDepth > RenderLimits.PartialDepth)
        {
            throw Failure($"Partials are nested more than {RenderLimits.PartialDepth} deep at the partial {name}. It probably calls itself, directly or through others, without end.");
        }
    }
}
