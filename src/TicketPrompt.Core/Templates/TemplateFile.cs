using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Templates;

/// <summary>Takes a template file apart: metadata in YAML, and the Handlebars text with its place in the file.</summary>
internal static class TemplateFile
{
    // Design section 8.
    private const int MaxYamlLength = 256 * 1024;

    private static readonly string[] HandlebarsEndings = [".hbs", ".handlebars", ".md", ".prompt"];
    private static readonly string[] YamlEndings = [".yaml", ".yml"];

    public static bool IsTemplate(string path) => Has(path, HandlebarsEndings) || Has(path, YamlEndings);

    public static bool IsPartial(string path) => Path.GetFileName(path).StartsWith("_", StringComparison.Ordinal);

    /// <summary>The name that a file gives its template or partial: without ending and leading underscore; <c>x.prompt.md</c> is <c>x</c>.</summary>
    public static string NameOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (name.EndsWith(".prompt", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(0, name.Length - ".prompt".Length);
        }

        return name.TrimStart('_');
    }

    /// <param name="text">The whole file, decoded, without BOM.</param>
    /// <param name="path">Its path, for messages and to tell YAML by the ending.</param>
    /// <exception cref="TemplateFileException">The metadata is wrong.</exception>
    public static TemplateDefinition Parse(string text, string path) =>
        Has(path, YamlEndings) ? ParseYaml(text, path) : ParseHandlebars(text, path);

    public static TemplateFileException NoText(string path) => new(
        "TemplateSyntax", "The template has no text. Write what the prompt is to say, with {{ticket.key}} and the like in it.", path);

    private static TemplateDefinition ParseHandlebars(string text, string path)
    {
        int afterFirst = LineEnd(text, 0);
        if (!IsFence(text, 0, afterFirst))
        {
            return new TemplateDefinition { Text = text };
        }

        int line = 1;
        for (int start = afterFirst; start < text.Length;)
        {
            line++;
            int end = LineEnd(text, start);
            if (IsFence(text, start, end))
            {
                YamlDocument yaml = ReadYaml(text.Substring(afterFirst, start - afterFirst), path, firstLine: 2);
                return new TemplateMetadata(yaml, path, firstLine: 2).Read() with { Text = text.Substring(end), FirstLine = line + 1 };
            }

            start = end;
        }

        throw new TemplateFileException(
            "TemplateMetadata",
            "The first line '---' opens a front matter that no later line '---' closes. Close it, or put a blank line before the first '---' if it is part of the text.",
            path,
            1,
            1);
    }

    private static TemplateDefinition ParseYaml(string text, string path)
    {
        YamlDocument yaml = ReadYaml(text, path, firstLine: 1);
        TemplateDefinition definition = new TemplateMetadata(yaml, path, firstLine: 1).Read();
        if (yaml.Value is not FieldMap map || !map.TryGetSpelled("template", out object? template))
        {
            throw new TemplateFileException("TemplateMetadata", "A YAML template needs a key 'template' that holds the Handlebars text.", path, yaml.Line, 1);
        }

        YamlPlace place = yaml.PlaceOf("template");
        if (template is FieldMap or IReadOnlyList<object?>)
        {
            throw new TemplateFileException("TemplateMetadata", "The value of 'template' must be text. Begin it with '|' and indent the text below.", path, place.Line, place.Column);
        }

        return place.Style switch
        {
            YamlTextStyle.Literal => definition with { Text = ScalarText.Of(template)!, FirstLine = place.Line + 1, Indent = IndentBelow(text, place.Line) },
            YamlTextStyle.Folded => definition with { Text = ScalarText.Of(template)!, FirstLine = place.Line + 1 },
            _ => definition with { Text = ScalarText.Of(template)!, FirstLine = place.Line },
        };
    }

    private static YamlDocument ReadYaml(string yaml, string path, int firstLine)
    {
        if (yaml.Length > MaxYamlLength)
        {
            throw new TemplateFileException("TemplateLimit", $"The YAML has {yaml.Length} characters; {MaxYamlLength} are read at most.", path, firstLine, 1);
        }

        try
        {
            YamlDocument? document = null;
            foreach (YamlDocument next in Yaml.Read(yaml, YamlLimits.Template))
            {
                if (document is not null)
                {
                    throw new TemplateFileException("TemplateMetadata", "The file holds several YAML documents; a template file is one.", path, next.Line + firstLine - 1, 1);
                }

                document = next;
            }

            return document ?? new YamlDocument(null, 1, new Dictionary<string, YamlPlace>());
        }
        catch (YamlReadException e)
        {
            throw new TemplateFileException("TemplateMetadata", $"The YAML cannot be read: {e.Message}.", path, e.Line + firstLine - 1, e.Column) { Excerpt = e.Excerpt };
        }
    }

    // The first line below that is not blank says how deep a literal block is indented.
    private static int IndentBelow(string text, int line)
    {
        string[] lines = text.Split('\n');
        for (int i = line; i < lines.Length; i++)
        {
            string trimmed = lines[i].TrimStart(' ');
            if (trimmed.Trim().Length > 0)
            {
                return lines[i].Length - trimmed.Length;
            }
        }

        return 0;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    private static bool IsFence(string text, int start, int end) =>
        end - start >= 3 && string.CompareOrdinal(text, start, "---", 0, 3) == 0 && text.Substring(start + 3, end - start - 3).Trim().Length == 0;

    private static bool Has(string path, string[] endings) =>
        endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A template file cannot be used. The message says what is wrong and how to mend it, without the place.</summary>
internal sealed class TemplateFileException(string code, string message, string? file = null, int line = 0, int column = 0)
    : Exception(HostText.Of(message))
{
    /// <summary>The error id: TemplateMetadata, UnsupportedFile, TemplateLimit.</summary>
    public string Code { get; } = code;

    /// <summary>The file; null for text that came from no file.</summary>
    public string? File { get; } = file;

    /// <summary>The line from 1; 0 when the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>The column from 1; 0 when the whole line or file is meant.</summary>
    public int Column { get; } = column;

    /// <summary>The source line with a caret below the column; null when it is not known.</summary>
    public string? Excerpt { get; init; }
}

/// <summary>What a template file says, before its text is compiled.</summary>
internal sealed record TemplateDefinition
{
    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public FieldMap Match { get; init; } = FieldMap.Empty;

    public IReadOnlyList<TemplateVariable> Variables { get; init; } = [];

    /// <summary>Keys that are not ours, as they stand.</summary>
    public FieldMap Metadata { get; init; } = FieldMap.Empty;

    public string Text { get; init; } = "";

    /// <summary>The file's line on which the text's first line stands, from 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>How many columns every line of the text is indented by in the file.</summary>
    public int Indent { get; init; }
}
