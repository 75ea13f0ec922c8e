using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>Calls a partial.</summary>
internal sealed class PartialStatement(TemplateLocation location, PartialCall call) : SimpleStatement(location)
{
    /// <inheritdoc/>
    public override void Run(Renderer renderer)
    {
        object? context = call.Context is null ? renderer.Registers.Scope?.Context : call.Context.Get(renderer);
        if (call.Hash.Length > 0)
        {
            context = new HashContext(
                context,
                Array.ConvertAll(call.Hash, argument => argument.Name),
                Array.ConvertAll(call.Hash, argument => argument.Value.Get(renderer)));
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
        Registers registers = renderer.Registers;
        DataFrame data = registers.Data;
        PartialBlock? passed = data.PartialBlock;
        InlineScope? inlines = registers.Activation.Inlines;
        InlinePartial? inline = inlines?.Find(name);
        PartialBlock? block = null;
        if (call.Block is not null)
        {
            block = new PartialBlock(call.Block, renderer);
            data = new DataFrame(data) { PartialBlock = block };
            renderer.Registers = registers with { Data = data };
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

        renderer.Registers = registers;
    }
}
