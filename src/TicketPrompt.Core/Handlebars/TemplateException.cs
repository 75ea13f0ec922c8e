using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt;

/// <summary>A template that cannot be read or rendered, with the place in its file.</summary>
public abstract class TemplateException : Exception
{
    internal TemplateException(TemplateErrorCode code, string message, TemplateLocation location, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Template = location.Source.Name;
        File = location.Source.File;
        Location = location;
        Line = location.Position.Line;
        Column = location.Position.Column;
        Excerpt = location.Source.Excerpt(location.Position);
    }

    /// <summary>Where it is in the template's text.</summary>
    internal TemplateLocation Location { get; }

    /// <summary>What kind of failure it is.</summary>
    public TemplateErrorCode Code { get; }

    /// <summary>The name of the template or partial that has the fault.</summary>
    public string Template { get; }

    /// <summary>The file that has the fault; null for text that did not come from a file.</summary>
    public string? File { get; }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in the line, in UTF-16 code units from 1.</summary>
    public int Column { get; }

    /// <summary>The line with a caret below the column, in printable characters only.</summary>
    public string Excerpt { get; }
}

/// <summary>What went wrong with a template. The names are the error ids that users see.</summary>
public enum TemplateErrorCode
{
    /// <summary>The text is not Handlebars, or calls a helper in a way that can never work.</summary>
    TemplateSyntax,

    /// <summary>The text is larger or nested deeper than templates may be.</summary>
    TemplateLimit,

    /// <summary>A partial that the template names does not exist.</summary>
    PartialNotFound,

    /// <summary>A strict rendering met a variable that resolves to nothing.</summary>
    VariableMissing,

    /// <summary>The template could not be rendered with this data.</summary>
    RenderFailed,

    /// <summary>The rendered text is longer than a prompt may be.</summary>
    OutputLimit,
}

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

    /// <summary>Whether a block and its end do not fit: what is in them may be right, and can be read on.</summary>
    internal bool IsOfBlock { get; init; }
}

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
