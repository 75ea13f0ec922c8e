using HandlebarsDotNet;
using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering;

/// <summary>Parts that Handlebars.Net compiled: those of the block that it is running now. One a rendering.</summary>
internal sealed class CarriedParts(Renderer renderer) : BlockParts
{
    private EncodedTextWriter _output;
    private BlockHelperOptions _options;

    /// <summary>Runs a block for Handlebars.Net.</summary>
    public void Run(BlockStatement block, in EncodedTextWriter output, in BlockHelperOptions options)
    {
        EncodedTextWriter outerOutput = _output;
        BlockHelperOptions outerOptions = _options;
        _output = output;
        _options = options;
        renderer.Run(block, this);
        _output = outerOutput;
        _options = outerOptions;
    }

    /// <inheritdoc/>
    public override void RenderBody(BlockStatement block) => _options.Template(_output, _options.Frame);

    /// <inheritdoc/>
    public override void RenderInverse(BlockStatement block) => _options.Inverse(_output, _options.Frame);
}
