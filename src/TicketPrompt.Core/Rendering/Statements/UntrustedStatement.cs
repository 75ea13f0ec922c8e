using TicketPrompt.Rendering.Helpers;

namespace TicketPrompt.Rendering.Statements;

/// <summary><c>{{untrusted value name="description"}}</c>: the value between the tags of a fence; nothing where there is no value.</summary>
internal sealed class UntrustedStatement : SimpleStatement
{
    private readonly HelperCall _call;
    private readonly string _name;

    /// <summary>A call with its name checked.</summary>
    public UntrustedStatement(HelperCall call)
        : base(call.Location)
    {
        _call = call.Arguments.Length == 1
            ? call
            : throw call.SyntaxError($"untrusted needs the value to fence: {call.Definition.Usage}.");
        _name = FenceName.Of(call);
    }

    /// <inheritdoc/>
    public override void Run(Renderer renderer)
    {
        string text = _call.Text(renderer, 0);
        if (text.Length == 0)
        {
            return;
        }

        renderer.Output.Write($"<untrusted-{_name}-");
        renderer.Output.LeaveFenceId();
        renderer.Output.Write(">");
        renderer.Output.Write(text);
        renderer.Output.Write($"</untrusted-{_name}-");
        renderer.Output.LeaveFenceId();
        renderer.Output.Write(">");
    }
}
