using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Statements;

/// <summary>Calls a partial.</summary>
internal sealed class PartialStatement(TemplateLocation location, PartialCall call) : SimpleStatement(location)
{
    public override void Run(Renderer renderer)
    {
        object? context = call.Context is null ? renderer.Names.Scope?.Context : call.Context.Get(renderer);
        if (call.Hash.Length > 0)
        {
            context = new HashContext(
                context,
                Array.ConvertAll(call.Hash, argument => argument.Name),
                Array.ConvertAll(call.Hash, argument => argument.Value.Get(renderer) ?? (argument.Value.TryGet(renderer, out object? value) ? value : HashContext.Nothing)));
        }

        if (call.Indent.Length == 0)
        {
            Call(renderer, context);
            return;
        }

        renderer.Output.BeginIndent(call.Indent);
        Call(renderer, context);
        renderer.Output.EndIndent();
    }

    private void Call(Renderer renderer, object? context)
    {
        string name = call.Name ?? ValueText.Of(call.DynamicName!.Get(renderer));
        NameScope names = renderer.Names;
        DataFrame data = names.Data;
        PartialBlock? passed = data.PartialBlock;
        InlineScope? inlines = names.Run.Inlines;
        InlinePartial? inline = inlines?.Find(name);
        PartialBlock? block = null;
        if (call.Block is not null)
        {
            block = new PartialBlock(call.Block, renderer);
            data = new DataFrame(data) { PartialBlock = block };
            renderer.Names = names with { Data = data };
            inlines = block.Inlines.Count > 0 ? new InlineScope(block.Inlines, inlines) : inlines;
        }

        if (inline is not null)
        {
            renderer.Call(inline, context, data, name);
        }
        else if (call.Find(name) is BoundTemplate template)
        {
            renderer.Call(template, context, inlines, name);
        }
        else if ((name == PartialTarget.PartialBlock ? passed ?? block : block) is PartialBlock found)
        {
            renderer.Call(found, context, new DataFrame(data) { PartialBlock = found.Outer }, name);
        }
        else
        {
            throw renderer.Failure(
                name == PartialTarget.PartialBlock
                    ? "There is no @partial-block here: this partial was called without a block. Ask for it first: {{#if @partial-block}}."
                    : call.NotFound(name),
                TemplateErrorCode.PartialNotFound);
        }

        renderer.Names = names;
    }
}

/// <summary>A call of a partial.</summary>
internal sealed class PartialCall
{
    /// <summary>The partial's name; null when <see cref="DynamicName"/> tells it.</summary>
    public string? Name { get; init; }

    /// <summary>The expression whose value is the name.</summary>
    public Operand? DynamicName { get; init; }

    public Operand? Context { get; init; }

    public NamedOperand[] Hash { get; init; } = [];

    /// <summary>What each of its lines starts with.</summary>
    public string Indent { get; init; } = "";

    public BoundBody? Block { get; init; }

    /// <summary>Finds a partial that is not an inline one.</summary>
    public Func<string, BoundTemplate?> Find { get; init; } = _ => null;

    public Func<string, string> NotFound { get; init; } = name => $"There is no partial {name}.";
}
