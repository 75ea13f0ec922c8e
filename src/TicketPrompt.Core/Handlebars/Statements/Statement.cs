using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Statements;

/// <summary>Something that a template does.</summary>
internal abstract class Statement(TemplateLocation location)
{
    public TemplateLocation Location { get; } = location;
}

/// <summary>A statement that holds no others.</summary>
internal abstract class SimpleStatement(TemplateLocation location) : Statement(location)
{
    public abstract void Run(Renderer renderer);
}

/// <summary>Writes text.</summary>
internal sealed class TextStatement(TemplateLocation location, string text) : SimpleStatement(location)
{
    public override void Run(Renderer renderer) => renderer.Output.Write(text);
}

/// <summary>Writes a value.</summary>
internal sealed class OutputStatement(TemplateLocation location, Operand value) : SimpleStatement(location)
{
    public override void Run(Renderer renderer)
    {
        object? printed = value.Get(renderer);
        string text = ValueText.Of(printed);
        if (text.Length == 0 || renderer.OwnTexts is null)
        {
            renderer.Output.Write(text);
            return;
        }

        int field = renderer.Output.BeginField(printed);
        renderer.Output.Write(text);
        renderer.Output.EndField(field);
    }
}

/// <summary><c>{{role "system"}}</c>: starts a message of that role. The role is a literal, so that no ticket can speak as another.</summary>
internal sealed class RoleStatement : SimpleStatement
{
    private readonly string _role;

    public RoleStatement(HelperCall call)
        : base(call.Location)
    {
        _role = call.Literal(call.Arguments[0], "A role") as string ?? "";
        if (_role.Length is 0 or > 40 || !_role.All(c => c is '-' or '_' || char.IsLetterOrDigit(c)))
        {
            throw call.SyntaxError($"A role is a word such as system, user or model: {call.Definition.Usage}.");
        }
    }

    public override void Run(Renderer renderer)
    {
        if (renderer.OpenFences > 0)
        {
            throw renderer.Failure("A message cannot start inside {{#untrusted}}. Close the fence first.");
        }

        renderer.Output.StartMessage(_role);
    }
}
