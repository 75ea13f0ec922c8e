namespace TicketPrompt.Templates.Syntax;

/// <summary>A block: <c>{{#name}}...{{else}}...{{/name}}</c>, <c>{{^name}}...{{/name}}</c>, <c>{{{{name}}}}...{{{{/name}}}}</c>.</summary>
/// <param name="position">Where its opening tag starts.</param>
/// <param name="call">Its name and arguments.</param>
/// <param name="body">What it renders when its helper says so; null for <c>{{^name}}</c> without else.</param>
/// <param name="inverse">What it renders otherwise; null without else.</param>
/// <param name="strips">The tildes of its tags.</param>
internal sealed class BlockNode(
    SourcePosition position,
    CallExpression call,
    TemplateBody? body,
    TemplateBody? inverse,
    BlockStrips strips) : TemplateNode(position)
{
    /// <summary>Its name and arguments.</summary>
    public CallExpression Call { get; } = call;

    /// <summary>What it renders when its helper says so; null for <c>{{^name}}</c> without else.</summary>
    public TemplateBody? Body { get; } = body;

    /// <summary>What it renders otherwise; null without else.</summary>
    public TemplateBody? Inverse { get; } = inverse;

    /// <summary>The tildes of its tags.</summary>
    public BlockStrips Strips { get; } = strips;
}
