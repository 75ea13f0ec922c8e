using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>A helper with its arguments, as it stands in a template.</summary>
/// <param name="Expression">How it is written.</param>
/// <param name="Arguments">The positional arguments.</param>
/// <param name="Hash">The named arguments.</param>
/// <param name="Location">Where its name stands.</param>
internal sealed record HelperCall(
    HelperDefinition Definition,
    CallExpression Expression,
    Operand[] Arguments,
    NamedOperand[] Hash,
    TemplateLocation Location)
{
    /// <summary>The value of an argument; null when the call has not so many.</summary>
    public object? Argument(Renderer renderer, int index) => index < Arguments.Length ? Arguments[index].Get(renderer) : null;

    /// <summary>The text of an argument. Long texts count as work.</summary>
    public string Text(Renderer renderer, int index)
    {
        string text = ValueText.Of(Argument(renderer, index));
        renderer.Step(1 + (text.Length >> 6));
        return text;
    }

    /// <summary>The operand of a named argument; null when the call has none of that name.</summary>
    public Operand? Named(string name)
    {
        foreach (NamedOperand argument in Hash)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The value of an argument that must be written as a literal; null when there is none.</summary>
    /// <exception cref="TemplateSyntaxException">It is not a literal.</exception>
    public object? Literal(Operand? operand, string what) => operand switch
    {
        null => null,
        ConstantOperand constant => constant.Value,
        _ => throw SyntaxError($"{what} must be a literal, so that no data can change it: {Definition.Usage}."),
    };

    /// <summary>The error that the call can never work.</summary>
    public TemplateSyntaxException SyntaxError(string message) => new(TemplateErrorCode.TemplateSyntax, message, Location);

    /// <summary>The error that the call does not work with this data.</summary>
    public TemplateRenderException Failure(string message) => new(TemplateErrorCode.RenderFailed, message, Location);
}
