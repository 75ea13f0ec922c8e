using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A path to a value.</summary>
/// <param name="path">The path.</param>
/// <param name="location">Where it stands.</param>
/// <param name="optional">Whether it may resolve to nothing in a strict rendering too.</param>
internal abstract class VariableOperand(PathExpression path, TemplateLocation location, bool optional) : Operand
{
    /// <summary>The path.</summary>
    protected PathExpression Path { get; } = path;

    /// <summary>The path's names.</summary>
    protected string[] Names { get; } = [.. path.Names];

    /// <summary>Where it stands.</summary>
    protected TemplateLocation Location { get; } = location;

    /// <inheritdoc/>
    public sealed override object? Get(Renderer renderer)
    {
        if (!TryGet(renderer, out object? value) && renderer.Options.Strict && !optional)
        {
            throw new TemplateRenderException(
                TemplateErrorCode.VariableMissing,
                $"The variable {Path.Original} resolves to nothing. Check its spelling, give it with -Variable, or write {{{{default {Path.Original} \"...\"}}}}.",
                Location);
        }

        return value;
    }

    /// <summary>Follows names from a value. What is inside of a null that is there counts as null too, not as missing.</summary>
    protected static bool Follow(object? value, string[] names, int from, out object? result)
    {
        result = value;
        for (int i = from; i < names.Length; i++)
        {
            object? parent = result;
            if (!TemplateValue.TryGet(parent, names[i], out result))
            {
                return i > from && parent is null;
            }
        }

        return true;
    }
}
