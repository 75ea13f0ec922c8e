using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Model;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>A path to a value.</summary>
/// <param name="optional">Whether it may resolve to nothing in a strict rendering too.</param>
internal abstract class VariableOperand(PathExpression path, TemplateLocation location, bool optional) : Operand
{
    protected PathExpression Path { get; } = path;

    /// <summary>The path's names; where our own code has the same text, that instance, so that comparing them takes no time.</summary>
    protected string[] Names { get; } = [.. path.Names.Select(name => string.IsInterned(name) ?? name)];

    // What each name is where it is asked of a ticket.
    private readonly int[] _fields = FieldsOf(path.Names);

    protected TemplateLocation Location { get; } = location;

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

/// <summary>A path from the context or one around it: <c>ticket.key</c>, <c>../name</c>, <c>this</c>.</summary>
internal sealed class ContextOperand(PathExpression path, TemplateLocation location, bool optional) : VariableOperand(path, location, optional)
{
    private readonly int _depth = path.Depth;

    public override bool TryGet(Renderer renderer, out object? value)
    {
        Scope? scope = renderer.Names.Scope;
        for (int i = 0; i < _depth && scope is not null; i++)
        {
            scope = scope.Outer;
        }

        if (scope is null)
        {
            value = null;
            return false;
        }

        return Follow(scope.Context, 0, out value);
    }
}

/// <summary>A path from an <c>@</c> variable: <c>@index</c>, <c>@root.ticket.key</c>, <c>@../first</c>.</summary>
internal sealed class DataOperand(PathExpression path, TemplateLocation location, bool optional) : VariableOperand(path, location, optional)
{
    public override bool TryGet(Renderer renderer, out object? value)
    {
        DataFrame? frame = renderer.Names.Data;
        for (int i = 0; i < Path.Depth && frame is not null; i++)
        {
            frame = frame.Outer;
        }

        value = null;
        if (frame is null || !frame.TryGet(Names[0], out value))
        {
            return false;
        }

        // handlebars.js joins these steps by &&: a value that is not true is the result, whatever follows.
        for (int i = 1; i < Names.Length && TemplateValue.IsTrue(value); i++)
        {
            if (!TemplateValue.TryGet(value, Names[i], out value))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A path from a block parameter: <c>comment.author</c> in <c>{{#each comments as |comment|}}</c>.</summary>
/// <param name="level">How many blocks with block parameters lie between.</param>
/// <param name="index">Which of the block's parameters.</param>
/// <param name="optional">Whether it may resolve to nothing in a strict rendering too.</param>
internal sealed class BlockParamOperand(PathExpression path, int level, int index, TemplateLocation location, bool optional)
    : VariableOperand(path, location, optional)
{
    public override bool TryGet(Renderer renderer, out object? value)
    {
        BlockParamScope scope = renderer.Names.BlockParams!;
        for (int i = 0; i < level; i++)
        {
            scope = scope.Outer!;
        }

        if (scope.Values is null)
        {
            throw new TemplateRenderException(
                TemplateErrorCode.RenderFailed,
                $"{Names[0]} has no value: this block gives its block parameters none. Only each, with and a section over a list do.",
                Location);
        }

        value = null;
        return index < scope.Values.Length && Follow(scope.Values[index], 1, out value);
    }
}
