using System.Text;

namespace TicketPrompt.Handlebars.Syntax;

/// <summary>The text of a template or partial and where it stands in its file.</summary>
/// <param name="firstLine">The line of the file on which the text starts (after a front matter, or inside YAML).</param>
/// <param name="firstColumn">The column of the file in which each of the text's lines starts (inside a YAML block, after its indentation).</param>
internal sealed class SourceText(string text, string name, string? file = null, int firstLine = 1, int firstColumn = 1)
{
    private readonly int[] _lineStarts = LineStartsOf(text);

    public string Text { get; } = text;

    /// <summary>What users call the template or partial.</summary>
    public string Name { get; } = name;

    /// <summary>The file it comes from, if any.</summary>
    public string? File { get; } = file;

    public int FirstLine { get; } = firstLine;

    public int FirstColumn { get; } = firstColumn;

    /// <summary>Which marks of other ecosystems are filled from variables.</summary>
    public PlaceholderStyles Styles { get; init; }

    /// <summary>The text's own line end, that of its first line; <c>\n</c> when it has one line only.</summary>
    public string LineEnd => _lineStarts.Length > 1 && _lineStarts[1] >= 2 && Text[_lineStarts[1] - 2] == '\r' ? "\r\n" : "\n";

    public SourcePosition PositionOf(int offset)
    {
        int line = Array.BinarySearch(_lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(offset, FirstLine + line, FirstColumn + offset - _lineStarts[line]);
    }

    public TemplateLocation At(int offset) => new(this, PositionOf(offset));

    /// <summary>The error that says so at that offset.</summary>
    public TemplateSyntaxException Error(int offset, string message, TemplateErrorCode code = TemplateErrorCode.TemplateSyntax) =>
        new(code, Worded(message, code), At(offset));

    /// <summary>An error of a block whose end does not fit.</summary>
    public TemplateSyntaxException BlockError(int offset, string message) =>
        new(TemplateErrorCode.TemplateSyntax, Worded(message, TemplateErrorCode.TemplateSyntax), At(offset)) { IsOfBlock = true };

    private string Worded(string message, TemplateErrorCode code) =>
        IsProse && code == TemplateErrorCode.TemplateSyntax && message.IndexOf("\\{{", StringComparison.Ordinal) < 0 ? message + Braces : message;

    private const string Braces = " Two braces that are meant as text are written \\{{.";

    // Prose has braces of its own, in examples.
    private bool IsProse => File?.EndsWith(".md", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The line of that place with a caret below it. Long lines are cut around the place; what does not print shows as a dot.</summary>
    public string Excerpt(SourcePosition position)
    {
        const int Before = 60;
        const int After = 40;
        int line = position.Line - FirstLine;
        int lineStart = _lineStarts[line];
        int lineEnd = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        int start = Math.Max(lineStart, position.Offset - Before);
        int end = Math.Min(lineEnd, position.Offset + After);
        StringBuilder excerpt = new();
        for (int i = start; i < end && Text[i] is not ('\r' or '\n'); i++)
        {
            excerpt.Append(char.IsControl(Text[i]) || char.GetUnicodeCategory(Text[i]) == System.Globalization.UnicodeCategory.Format
                ? Text[i] == '\t' ? ' ' : '.'
                : Text[i]);
        }

        return excerpt.Append('\n').Append(' ', position.Offset - start).Append('^').ToString();
    }

    private static int[] LineStartsOf(string text)
    {
        List<int> starts = [0];
        for (int i = text.IndexOfAny(LineEnds); i >= 0; i = i < text.Length ? text.IndexOfAny(LineEnds, i) : -1)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return [.. starts];
    }

    private static readonly char[] LineEnds = ['\r', '\n'];
}

/// <summary>A place in a template.</summary>
/// <param name="Offset">UTF-16 code units from the start of the template's text.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The column in the file, from 1.</param>
internal readonly record struct SourcePosition(int Offset, int Line, int Column);

/// <summary>A place in a certain template.</summary>
internal readonly record struct TemplateLocation(SourceText Source, SourcePosition Position);
