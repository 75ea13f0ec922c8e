using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Rendering.Helpers;

namespace TicketPrompt.Rendering.Statements;

/// <summary>
/// <c>{{#untrusted name="request"}}...{{/untrusted}}</c>: what the block renders between the tags of a fence, each tag on a line of
/// its own with a blank line inside. When the block renders nothing but white space, only its else is rendered.
/// </summary>
internal sealed class UntrustedBlock : BlockStatement
{
    private readonly string _name;
    private readonly string _lineEnd;

    /// <summary>A call with its name checked.</summary>
    public UntrustedBlock(HelperCall call, BoundBody body, BoundBody inverse)
        : base(call.Location, body, inverse)
    {
        _name = call.Arguments.Length == 0
            ? FenceName.Of(call)
            : throw call.SyntaxError($"The block form of untrusted takes no value, only a name: {call.Definition.Usage}.");
        _lineEnd = call.Location.Source.LineEnd;
    }

    /// <inheritdoc/>
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        PromptWriter output = renderer.Output;
        WriterMark start = output.Mark();
        output.Write((output.AtLineStart ? "" : _lineEnd) + $"<untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(">" + _lineEnd + _lineEnd);
        int inside = output.Length;
        renderer.OpenFences++;
        RenderBody(renderer, parts);
        renderer.OpenFences--;
        if (output.IsBlankFrom(inside))
        {
            output.TakeBack(start);
            RenderInverse(renderer, parts);
            return;
        }

        output.Write((output.AtLineStart ? "" : _lineEnd) + _lineEnd + $"</untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(">" + _lineEnd);
    }
}
