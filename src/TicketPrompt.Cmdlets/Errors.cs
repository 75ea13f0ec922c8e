using System.Management.Automation;
using TicketPrompt.Sources;
using TicketPrompt.Templates;
using TicketPrompt.Text;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Cmdlets;

/// <summary>
/// Every error record that the cmdlets write: a stable id, a category, the offending object, and a sentence that says what
/// happened, where, and what to do about it.
/// </summary>
internal static class Errors
{
    public static ErrorRecord PathNotFound(string path) => Of(
        "PathNotFound",
        ErrorCategory.ObjectNotFound,
        path,
        $"There is no file or folder '{Host(path)}'. Check the path; use -LiteralPath when it has brackets.");

    /// <summary>A folder given for a ticket file, or a path of a provider other than the file system.</summary>
    public static ErrorRecord NotAFile(string path, string reason) => Of(
        "UnsupportedFile",
        ErrorCategory.InvalidArgument,
        path,
        $"'{Host(path)}' {reason}");

    public static ErrorRecord UnsupportedFile(string path, Exception e) => Of(
        "UnsupportedFile",
        e is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.ReadError,
        path,
        $"'{Host(path)}' cannot be read: {Host(e.Message)}",
        e);

    public static ErrorRecord TemplateNotFound(string name, IEnumerable<string> known) => Of(
        "TemplateNotFound",
        ErrorCategory.ObjectNotFound,
        name,
        $"There is no template '{Host(name)}'.{Nearest(name, known)} 'Get-TicketTemplate' lists all; Import-TicketTemplate adds files.");

    /// <summary>A name that another file's template has.</summary>
    public static ErrorRecord TemplateExists(TicketTemplate template, TicketTemplate taken) => Of(
        "TemplateExists",
        ErrorCategory.ResourceExists,
        template.Path ?? template.Name,
        $"The name '{Host(template.Name)}' of '{Host(template.Path)}' is taken by {Owner(taken)}. Use -Force to replace it, or -Name to give this one another name.");

    public static ErrorRecord Template(TemplateFileException e) => Of(
        e.Code,
        ErrorCategory.InvalidData,
        e.File,
        $"{Place(e.File, e.Line, e.Column)}{Host(e.Message)}{Excerpt(e.Excerpt)}",
        e);

    public static ErrorRecord Syntax(TemplateSyntaxException e, object? target) => Of(
        e.Code.ToString(),
        e.Code == TemplateErrorCode.PartialNotFound ? ErrorCategory.ObjectNotFound : ErrorCategory.ParserError,
        target,
        $"{Place(e.File, e.Line, e.Column)}{Host(e.Message)}{Excerpt(e.Excerpt)}");

    public static ErrorRecord Render(TemplateRenderException e, string? key, object? target) => Of(
        e.Code.ToString(),
        e.Code == TemplateErrorCode.OutputLimit ? ErrorCategory.LimitsExceeded : ErrorCategory.InvalidOperation,
        target,
        $"{Place(e.File ?? e.Template, e.Line, e.Column)}{(key is null ? "" : $"ticket {Host(key)}: ")}{Host(e.Message)}");

    public static ErrorRecord VariableMissing(TicketTemplate template, string problem) => Of(
        "VariableMissing",
        ErrorCategory.InvalidArgument,
        template,
        Host(problem));

    /// <summary>-Name together with several files.</summary>
    public static ErrorRecord NameForSeveral(string name, int count) => Of(
        "TemplateAmbiguous",
        ErrorCategory.InvalidArgument,
        name,
        $"-Name '{Host(name)}' is for one file, but the path leads to {count}. Leave -Name out, or name one file.");

    /// <summary>None of the requested templates can be used, so no ticket can be rendered.</summary>
    public static ErrorRecord NoTemplate(string id, string message) => Of(id, ErrorCategory.ObjectNotFound, null, message);

    public static ErrorRecord Ticket(TicketReadError error, object? target) => Of(
        error.Code.ToString(),
        error.Code == TicketReadCode.TicketLimit ? ErrorCategory.LimitsExceeded : ErrorCategory.InvalidData,
        target,
        $"{Host(error.Message)} {Host(error.Remedy)}{Excerpt(error.Excerpt)}");

    public static ErrorRecord FileAsTicket(FileSystemInfo file) => Of(
        "TicketUnreadable",
        ErrorCategory.InvalidData,
        file,
        $"'{Host(file.Name)}' is a file, not a ticket. Read the tickets in it with Get-Ticket -Path.");

    public static ErrorRecord PromptAsTicket(object prompt) => Of(
        "TicketUnreadable",
        ErrorCategory.InvalidData,
        prompt,
        "This is a prompt already (EngineerPrompt), not a ticket. Use its Text, or pipe the ticket.");

    public static ErrorRecord OutputExists(string path) => Of(
        "OutputExists",
        ErrorCategory.ResourceExists,
        path,
        $"'{Host(path)}' exists already and was left as it is. Use -Force to replace it.");

    public static ErrorRecord OutputFailed(string path, Exception e) => Of(
        "RenderFailed",
        ErrorCategory.WriteError,
        path,
        $"'{Host(path)}' could not be written: {Host(e.Message)}",
        e);

    /// <param name="e">What happened; safe to show, and without secrets.</param>
    public static ErrorRecord Jira(JiraException e, object? target) => Of(e.Kind.ToString(), CategoryOf(e.Kind), target, Host(e.Message));

    private static ErrorRecord Of(string id, ErrorCategory category, object? target, string message, Exception? inner = null)
    {
        ErrorRecord error = new(new TicketPromptException(HostText.OfLines(message), IsSafe(inner) ? inner : null), id, category, target);

        // Windows PowerShell prints the target's name below each message; by itself that is the target's whole text.
        object? plain = target is PSObject wrapped ? wrapped.BaseObject : target;
        error.CategoryInfo.TargetName = plain switch
        {
            string or FileSystemInfo or TicketTemplate or ValueType => Host(plain.ToString()),
            object other => other.GetType().Name,
            null => "",
        };
        return error;
    }

    // Get-Error prints an inner exception as it is.
    private static bool IsSafe(Exception? e)
    {
        for (; e is not null && HostText.OfLines(e.Message) == LineEnds.Unified(e.Message); e = e.InnerException)
        {
        }

        return e is null;
    }

    /// <summary>What a compiler prints before a message: <c>file:line:column: </c>.</summary>
    private static string Place(string? file, int line, int column)
    {
        string place = file is null ? "template text" : Host(file);
        place = line > 0 ? $"{place}:{line}" : place;
        return column > 0 ? $"{place}:{column}: " : $"{place}: ";
    }

    private static ErrorCategory CategoryOf(JiraErrorKind kind) => kind switch
    {
        JiraErrorKind.JiraUnauthorized => ErrorCategory.AuthenticationError,
        JiraErrorKind.JiraForbidden => ErrorCategory.PermissionDenied,
        JiraErrorKind.JiraNotFound => ErrorCategory.ObjectNotFound,
        JiraErrorKind.JiraRateLimited => ErrorCategory.LimitsExceeded,
        JiraErrorKind.JiraUnavailable => ErrorCategory.ResourceUnavailable,
        _ => ErrorCategory.InvalidResult,
    };

    private static string Owner(TicketTemplate taken) =>
        taken.Source == TemplateOrigin.BuiltIn ? "a built-in template" : $"'{Host(taken.Path ?? taken.Name)}'";

    private static string Nearest(string name, IEnumerable<string> known)
    {
        IReadOnlyList<string> near = NearestName.AllOf(name, known);
        return near.Count == 0 ? "" : $" Did you mean {string.Join(", ", near.Select(n => $"'{n}'"))}?";
    }

    private static string Excerpt(string? lines) => lines is null ? "" : "\n" + HostText.OfLines(lines);

    // Text of a ticket or a path never drives a terminal.
    private static string Host(string? text) => HostText.Of(text);
}

/// <summary>The exception in every error record of this module. The record's id tells the kinds apart.</summary>
/// <param name="message">What happened, where, and what to do.</param>
/// <param name="innerException">What a file, folder or template was refused with; null where the message says all.</param>
public sealed class TicketPromptException(string message, Exception? innerException = null) : Exception(message, innerException);
