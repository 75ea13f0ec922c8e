using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>Something that a template does.</summary>
internal abstract class Statement(TemplateLocation location)
{
    /// <summary>Where it stands.</summary>
    public TemplateLocation Location { get; } = location;
}

/// <summary>A statement that holds no others.</summary>
internal abstract class SimpleStatement(TemplateLocation location) : Statement(location)
{
    /// <summary>Does it.</summary>
    public abstract void Run(Renderer renderer);
}
