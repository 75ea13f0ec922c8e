using TicketPrompt.Templates.Syntax;

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
        Line = location.Position.Line;
        Column = location.Position.Column;
        Excerpt = location.Source.Excerpt(location.Position);
    }

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
