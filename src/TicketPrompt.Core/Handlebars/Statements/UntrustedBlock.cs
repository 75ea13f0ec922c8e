using System.Text;
using HandlebarsDotNet;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Handlebars.Statements;

/// <summary>
/// <c>{{#untrusted name="request"}}...{{/untrusted}}</c>: what the block renders between the tags of a fence, each tag on a line of
/// its own with a blank line inside. When the block renders nothing but white space, only its else is rendered.
/// </summary>
internal sealed class UntrustedBlock : BlockStatement
{
    private readonly string _name;
    private readonly string _lineEnd;

    public UntrustedBlock(HelperCall call, BoundBody body, BoundBody inverse)
        : base(call.Location, body, inverse)
    {
        _name = call.Arguments.Length == 0
            ? FenceName.Of(call)
            : throw call.SyntaxError($"The block form of untrusted takes no value, only a name: {call.Definition.Usage}.");
        _lineEnd = call.Location.Source.LineEnd;
    }

    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        PromptWriter output = renderer.Output;
        WriterMark start = output.Mark();
        output.Write((output.AtLineStart ? "" : _lineEnd) + $"<untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(">" + _lineEnd + _lineEnd);
        int inside = output.Length;
        int field = output.BeginField();
        renderer.OpenFences++;
        RenderBody(renderer, parts);
        renderer.OpenFences--;
        if (output.IsBlankFrom(inside))
        {
            output.TakeBack(start);
            RenderInverse(renderer, parts);
            return;
        }

        output.EndField(field);
        output.Write((output.AtLineStart ? "" : _lineEnd) + _lineEnd + $"</untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(">" + _lineEnd);
    }
}

/// <summary>
/// <c>{{untrusted value name="description"}}</c>: the value between the tags of a fence; nothing where there is no value. A tag stands on
/// a line of its own where Markdown would else take it for a part of what the value begins or ends with.
/// </summary>
internal sealed class UntrustedStatement : SimpleStatement
{
    private readonly HelperCall _call;
    private readonly string _name;
    private readonly string _lineEnd;

    public UntrustedStatement(HelperCall call)
        : base(call.Location)
    {
        _call = call.Arguments.Length == 1
            ? call
            : throw call.SyntaxError($"untrusted needs the value to fence: {call.Definition.Usage}.");
        _name = FenceName.Of(call);
        _lineEnd = call.Location.Source.LineEnd;
    }

    public override void Run(Renderer renderer)
    {
        string text = _call.Text(renderer, 0);
        if (text.Length == 0)
        {
            return;
        }

        PromptWriter output = renderer.Output;
        TextEdges edges = TextEdges.Of(text);
        output.Write($"<untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(edges.StartsBlock ? ">" + _lineEnd + _lineEnd : ">");
        int field = output.BeginField();
        output.Write(text);
        output.EndField(field);
        output.Write((!edges.EndsBlock ? "" : output.AtLineStart ? _lineEnd : _lineEnd + _lineEnd) + $"</untrusted-{_name}-");
        output.LeaveFenceId();
        output.Write(">");
        if (edges.EndsBlock)
        {
            output.LeaveBlankLine(_lineEnd);
        }
    }
}

/// <summary>The name in the tags of a fence: a literal of the template, or the last name of the path that is fenced.</summary>
internal static class FenceName
{
    private const int MaxLength = 40;

    /// <summary>The name that a call of <c>untrusted</c> gives, made safe for a tag.</summary>
    /// <exception cref="TemplateSyntaxException">The name is not a literal.</exception>
    public static string Of(HelperCall call)
    {
        string? name = call.Literal(call.Named("name"), "The name of a fence") as string;
        if (name is null && call.Expression.Arguments.Count > 0 && call.Expression.Arguments[0] is PathExpression { Names.Count: > 0 } path)
        {
            name = path.Names[path.Names.Count - 1];
        }

        return Safe(name ?? "text");
    }

    private static string Safe(string name)
    {
        StringBuilder safe = new();
        foreach (char c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                safe.Append(c);
            }
            else if (safe.Length > 0 && safe[safe.Length - 1] != '-')
            {
                safe.Append('-');
            }
        }

        string text = safe.ToString();
        text = text.Substring(0, Math.Min(text.Length, MaxLength)).Trim('-');
        return text.Length == 0 ? "text" : text;
    }
}
