using TicketPrompt.Rendering.Binding;

namespace TicketPrompt.Rendering;

/// <summary>A partial that a template defines itself, as it is when its body is entered.</summary>
internal sealed class InlinePartial(InlineDefinition definition, Renderer renderer, Scope? scope)
    : BodyClosure(definition.Body, renderer, scope)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = definition.Name;

    /// <summary>The partials that a body defines. They are known before the body starts, so that they may be called before they are written.</summary>
    /// <param name="body">The body.</param>
    /// <param name="renderer">The rendering.</param>
    /// <param name="scope">The scope around the body, which is what <c>../</c> means in them.</param>
    public static IReadOnlyList<InlinePartial> Define(BoundBody body, Renderer renderer, Scope? scope)
    {
        if (body.Inlines.Length == 0)
        {
            return [];
        }

        InlinePartial[] partials = new InlinePartial[body.Inlines.Length];
        for (int i = 0; i < partials.Length; i++)
        {
            partials[i] = new InlinePartial(body.Inlines[i], renderer, scope);
        }

        return partials;
    }
}
