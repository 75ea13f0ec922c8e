using TicketPrompt.Templates.Syntax;

namespace TicketPrompt;

/// <summary>
/// A template that could not be rendered with certain data: <see cref="TemplateErrorCode.RenderFailed"/>,
/// <see cref="TemplateErrorCode.OutputLimit"/>, <see cref="TemplateErrorCode.VariableMissing"/> or
/// <see cref="TemplateErrorCode.PartialNotFound"/>.
/// </summary>
public sealed class TemplateRenderException : TemplateException
{
    internal TemplateRenderException(TemplateErrorCode code, string message, TemplateLocation location, Exception? inner = null)
        : base(code, message, location, inner)
    {
    }
}
