using HandlebarsDotNet;

namespace TicketPrompt.Rendering;

/// <summary>The parts of a block that is being rendered.</summary>
internal readonly struct BlockParts(EncodedTextWriter output, BlockHelperOptions options)
{
    private readonly EncodedTextWriter _output = output;
    private readonly BlockHelperOptions _options = options;

    /// <summary>Renders the part that the block's helper renders when it says so.</summary>
    public void RenderBody() => _options.Template(_output, _options.Frame);

    /// <summary>Renders the other part; nothing without else.</summary>
    public void RenderInverse() => _options.Inverse(_output, _options.Frame);
}
