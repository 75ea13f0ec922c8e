namespace TicketPrompt.Templates.Syntax;

/// <summary>A tag that prints a value: <c>{{name}}</c>, <c>{{{name}}}</c>, <c>{{&amp;name}}</c>, which are the same where nothing is escaped.</summary>
internal sealed class MustacheNode(SourcePosition position, CallExpression call, TagStrip strip) : TemplateNode(position)
{
    /// <summary>What it prints.</summary>
    public CallExpression Call { get; } = call;

    /// <summary>Its tildes.</summary>
    public TagStrip Strip { get; } = strip;
}
