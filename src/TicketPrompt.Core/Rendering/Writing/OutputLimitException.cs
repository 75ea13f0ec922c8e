namespace TicketPrompt.Rendering;

/// <summary>More was written than a prompt may have. The renderer turns it into a <see cref="TemplateRenderException"/> with the place.</summary>
internal sealed class OutputLimitException : Exception;
