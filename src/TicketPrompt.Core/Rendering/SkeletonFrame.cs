using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace TicketPrompt.Rendering;

/// <summary>What Handlebars.Net hands from tag to tag: the same for a whole rendering, as it writes nothing and resolves no names.</summary>
internal sealed class SkeletonFrame(in EncodedTextWriter writer, BindingContext context)
{
    private readonly EncodedTextWriter _writer = writer;

    /// <summary>Renders a compiled skeleton.</summary>
    public void Render(TemplateDelegate skeleton) => skeleton(_writer, context);

    /// <summary>Renders what stands after a block's opening tag.</summary>
    public void RenderBody(in BlockHelperOptions block) => block.Template(_writer, context);

    /// <summary>Renders what stands after a block's else; nothing without else.</summary>
    public void RenderInverse(in BlockHelperOptions block) => block.Inverse(_writer, context);
}
