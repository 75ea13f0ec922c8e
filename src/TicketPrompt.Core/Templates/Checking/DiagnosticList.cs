using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Text;

namespace TicketPrompt.Templates.Checking;

/// <summary>Collects what is wrong with one template and its partials; the same thing at the same place once.</summary>
/// <param name="file">The file, or the name, that stands for what has no file of its own.</param>
internal sealed class DiagnosticList(string file)
{
    private readonly HashSet<TemplateDiagnostic> _found = [];

    // A partial may be called with several contexts: a name that means something in one of them is right.
    private readonly HashSet<(SourceText Source, int Offset, string Name)> _right = [];
    private readonly List<(TemplateDiagnostic Diagnostic, (SourceText Source, int Offset, string Name) Place)> _names = [];

    public bool HasErrors => _found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public void Add(TemplateSyntaxException error) => _found.Add(Of(DiagnosticSeverity.Error, error.Code.ToString(), error.Message, error.File, error.Line, error.Column));

    public void Add(TemplateFileException error) => _found.Add(Of(DiagnosticSeverity.Error, error.Code, error.Message, error.File, error.Line, error.Column));

    public void AddErrors(DiagnosticList other) => _found.UnionWith(other._found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    public void Warn(string code, string message, TemplateLocation at) =>
        _found.Add(Of(DiagnosticSeverity.Warning, code, message, at.Source.File, at.Position.Line, at.Position.Column));

    public void Warn(string code, string message, int line, int column) => _found.Add(Of(DiagnosticSeverity.Warning, code, message, file, line, column));

    /// <summary>Adds a warning about a name, unless the name means something there in another context.</summary>
    /// <param name="at">Where the path begins that it is part of.</param>
    public void WarnOfName(string code, string message, string name, TemplateLocation at) => _names.Add((
        Of(DiagnosticSeverity.Warning, code, message, at.Source.File, at.Position.Line, at.Position.Column),
        (at.Source, at.Position.Offset, name)));

    public void NameIsRight(string name, TemplateLocation at) => _right.Add((at.Source, at.Position.Offset, name));

    public IReadOnlyList<TemplateDiagnostic> ToSorted() =>
        Sorted(_found.Concat(_names.Where(name => !_right.Contains(name.Place)).Select(name => name.Diagnostic)));

    public static IReadOnlyList<TemplateDiagnostic> Sorted(IEnumerable<TemplateDiagnostic> diagnostics) => diagnostics
        .Distinct()
        .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Line)
        .ThenBy(diagnostic => diagnostic.Column)
        .ThenBy(diagnostic => diagnostic.Severity)
        .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
        .ToArray();

    private TemplateDiagnostic Of(DiagnosticSeverity severity, string code, string message, string? where, int line, int column) => new()
    {
        Severity = severity,
        Code = code,
        Message = HostText.Of(message),
        File = where ?? file,
        Line = Math.Max(1, line),
        Column = Math.Max(1, column),
    };
}
