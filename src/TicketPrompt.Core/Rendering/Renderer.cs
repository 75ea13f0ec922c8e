using System.Runtime.CompilerServices;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Rendering.Statements;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering;

/// <summary>One rendering: the registers, the output, and the limits. It is given up as a whole when something fails.</summary>
internal sealed class Renderer(RenderOptions options, PromptWriter output)
{
    private int _steps;
    private int _partialDepth;
    private Statement? _current;
    private WalkedParts? _walked;

    /// <summary>How to render.</summary>
    public RenderOptions Options { get; } = options;

    /// <summary>What was written so far.</summary>
    public PromptWriter Output { get; } = output;

    /// <summary>What names mean now.</summary>
    public Registers Registers { get; set; }

    /// <summary>The carrier that is running.</summary>
    public Carrier? Carrier { get; set; }

    /// <summary>Renders the parts of blocks for carriers; null until one runs.</summary>
    public CarriedParts? Carried { get; set; }

    /// <summary>Renders the parts of blocks that are walked.</summary>
    public WalkedParts Walked => _walked ??= new WalkedParts(this);

    /// <summary>How many blocks of <c>{{#untrusted}}</c> are open.</summary>
    public int OpenFences { get; set; }

    /// <summary>Where the rendering is.</summary>
    public TemplateLocation? Location => _current?.Location;

    /// <summary>Does statements in a row, and walks the blocks among them.</summary>
    public void Run(Statement[] statements)
    {
        foreach (Statement statement in statements)
        {
            Step();
            _current = statement;
            statement.Run(this);
        }
    }

    /// <summary>Renders a block of a carrier.</summary>
    public void Run(BlockStatement block, BlockParts parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Step();
        _current = block;
        block.Run(this, parts);
    }

    /// <summary>Counts work.</summary>
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
        Registers caller = Registers;
        Registers = new Registers(new Scope(context, null), caller.Data, null, new TemplateActivation(inlines));
        RenderRoot(template.Root);
        Registers = caller;
        _partialDepth--;
    }

    /// <summary>Renders an inline partial, or the block of a partial's call, with the scopes of the place where it stands.</summary>
    public void Call(BodyClosure closure, object? context, DataFrame data, string name)
    {
        EnterPartial(name);
        Registers caller = Registers;
        InlineScope? outer = closure.Activation.Inlines;
        if (closure.Inlines.Count > 0)
        {
            closure.Activation.Inlines = new InlineScope(closure.Inlines, outer);
        }

        Registers = new Registers(Scope.Enter(context, closure.Scope), data, closure.BlockParams, closure.Activation);
        closure.Routine.Render(this);
        closure.Activation.Inlines = outer;
        Registers = caller;
        _partialDepth--;
    }

    /// <summary>Renders the body of a template with the partials that it defines.</summary>
    public void RenderRoot(Routine root)
    {
        if (root.Body.Inlines.Length > 0)
        {
            TemplateActivation activation = Registers.Activation;
            activation.Inlines = new InlineScope(InlinePartial.Define(root.Body, this, scope: null), activation.Inlines);
        }

        root.Render(this);
    }

    /// <summary>The failure of the current tag.</summary>
    public TemplateRenderException Failure(string message, TemplateErrorCode code = TemplateErrorCode.RenderFailed, Exception? inner = null) =>
        new(code, message, _current!.Location, inner);

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
