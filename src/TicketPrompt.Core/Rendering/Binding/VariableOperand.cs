using TicketPrompt.Model;
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

    /// <summary>The path's names; where our own code has the same text, that instance, so that comparing them takes no time.</summary>
    protected string[] Names { get; } = [.. path.Names.Select(name => string.IsInterned(name) ?? name)];

    // What each name is where it is asked of a ticket.
    private readonly int[] _fields = FieldsOf(path.Names);

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

    private static int[] FieldsOf(IReadOnlyList<string> names)
    {
        int[] fields = new int[names.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = TicketFieldNames.TryGet(names[i], out TicketField field) ? (int)field : TicketView.NoField;
        }

        return fields;
    }

    /// <summary>Follows names from a value. What is inside of a null that is there counts as null too, not as missing.</summary>
    protected bool Follow(object? value, int from, out object? result)
    {
        result = value;
        for (int i = from; i < Names.Length; i++)
        {
            object? parent = result;
            if (!(parent is TicketView ticket ? ticket.TryGetField(Names[i], _fields[i], out result) : TemplateValue.TryGet(parent, Names[i], out result)))
            {
                return i > from && parent is null;
            }
        }

        return true;
    }
}
