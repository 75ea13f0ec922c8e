using HandlebarsDotNet.Compiler;
using TicketPrompt.Handlebars.Statements;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>A template or partial. Partials may call each other in circles, so that it is made before its body is.</summary>
internal sealed class BoundTemplate(TemplateTree tree)
{
    public TemplateTree Tree { get; } = tree;

    /// <summary>Its body; set once, before anything is rendered.</summary>
    public BoundBody Root { get; set; } = BoundBody.Empty;
}

/// <summary>A body with every name resolved as far as that can be done without data.</summary>
internal sealed class BoundBody(BodyPart[] parts, InlineDefinition[] inlines, bool hasBlockParams)
{
    private volatile TemplateDelegate? _template;

    public static BoundBody Empty { get; } = new([], [], false);

    public BodyPart[] Parts { get; } = Grouped(parts);

    public InlineDefinition[] Inlines { get; } = inlines;

    /// <summary>Whether its block declares block parameters.</summary>
    public bool HasBlockParams { get; } = hasBlockParams;

    /// <summary>Renders the body with the names as they are.</summary>
    public void Render(Renderer renderer)
    {
        if (Parts.Length == 0)
        {
            return;
        }

        _template ??= Skeletons.Compile(Skeleton.Of(Parts));
        BoundBody outer = renderer.Body;
        renderer.Body = this;
        renderer.Frame!.Render(_template);
        renderer.Body = outer;
    }

    // Each tag of a skeleton takes stack for as long as the skeleton runs, and time to compile.
    private static BodyPart[] Grouped(BodyPart[] parts)
    {
        while (parts.Length > Skeleton.MostParts)
        {
            BodyPart[] groups = new BodyPart[(parts.Length + Skeleton.MostParts - 1) / Skeleton.MostParts];
            for (int i = 0; i < groups.Length; i++)
            {
                int start = i * Skeleton.MostParts;
                BodyPart[] group = new BodyPart[Math.Min(Skeleton.MostParts, parts.Length - start)];
                Array.Copy(parts, start, group, 0, group.Length);
                groups[i] = new BodyPart([], null, new BoundBody(group, [], false));
            }

            parts = groups;
        }

        return parts;
    }
}

/// <summary>A part of a body: statements in a row, a block, or a group of parts.</summary>
internal sealed record BodyPart(SimpleStatement[] Row, BlockStatement? Block = null, BoundBody? Group = null);

/// <summary>The definition of an inline partial.</summary>
internal sealed record InlineDefinition(string Name, BoundBody Body);
