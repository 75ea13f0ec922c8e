using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A path from the context or one around it: <c>ticket.key</c>, <c>../name</c>, <c>this</c>.</summary>
internal sealed class ContextOperand(PathExpression path, TemplateLocation location, bool optional) : VariableOperand(path, location, optional)
{
    private readonly int _depth = path.Depth;

    /// <inheritdoc/>
    public override bool TryGet(Renderer renderer, out object? value)
    {
        Scope? scope = renderer.Registers.Scope;
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
