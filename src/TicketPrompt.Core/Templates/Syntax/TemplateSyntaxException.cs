using TicketPrompt.Templates.Syntax;

namespace TicketPrompt;

/// <summary>
/// A template that cannot be used whatever the data is: <see cref="TemplateErrorCode.TemplateSyntax"/>,
/// <see cref="TemplateErrorCode.TemplateLimit"/> or <see cref="TemplateErrorCode.PartialNotFound"/>. The message says what was
/// met, what was expected, and how to mend it.
/// </summary>
public sealed class TemplateSyntaxException : TemplateException
{
    internal TemplateSyntaxException(TemplateErrorCode code, string message, TemplateLocation location)
        : base(code, message, location)
    {
    }
}
