using TicketPrompt.Handlebars.Syntax;
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
        List<TemplateNote> notes = [];
        TemplateDefinition definition = FrontMatter.Find(text, path, IsPartial(path), notes) is { } head
            ? new TemplateMetadata(ReadYaml(head.Yaml, path, head.YamlLine), path, head.YamlLine).Read() with { Text = text.Substring(head.TextStart), FirstLine = head.TextLine }
            : new TemplateDefinition { Text = text };
        return WithPlaceholders(definition, path) with { Notes = [.. notes, .. definition.Notes] };
    }

    /// <summary>The definition with the variables that fill what other ecosystems' files leave open.</summary>
    private static TemplateDefinition WithPlaceholders(TemplateDefinition definition, string path)
    {
        PlaceholderStyles styles = StylesOf(definition, path);
        IReadOnlyList<ForeignPlaceholder> found = styles == PlaceholderStyles.None ? [] : ForeignPlaceholders.In(definition.Text, styles);
        if (found.Count == 0)
        {
            return definition;
        }

        List<TemplateVariable> variables = [.. definition.Variables];
        foreach (ForeignPlaceholder placeholder in found)
        {
            if (!variables.Exists(known => string.Equals(known.Name, placeholder.Variable, StringComparison.OrdinalIgnoreCase)))
            {
                string? hint = placeholder.Variable == ForeignPlaceholders.Arguments ? HintOf(definition.Metadata["argument-hint"]) : placeholder.Hint;
                variables.Add(new TemplateVariable { Name = placeholder.Variable, Description = hint });
            }
        }

        return definition with { Variables = variables.AsReadOnly(), Styles = styles, Placeholders = found };
    }

    // Only where nothing else can be meant: $1 stands in prose for a dollar.
    private static PlaceholderStyles StylesOf(TemplateDefinition definition, string path)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return PlaceholderStyles.None;
        }

        bool isVsCode = path.EndsWith(".prompt.md", StringComparison.OrdinalIgnoreCase);
        bool isCommand = definition.Metadata.ContainsKey("argument-hint") || definition.Metadata.ContainsKey("allowed-tools")
            || path.Replace('\\', '/').IndexOf("/.claude/", StringComparison.OrdinalIgnoreCase) >= 0;
        return PlaceholderStyles.Arguments | PlaceholderStyles.Input
            | (isCommand ? PlaceholderStyles.Numbered : PlaceholderStyles.None)
            | (isVsCode ? PlaceholderStyles.Editor : PlaceholderStyles.None);
    }

    private static string? HintOf(object? hint) => hint switch
    {
        null => null,
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(ScalarText.Of)) + "]",
        _ => ScalarText.Of(hint),
    };

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
            YamlTextStyle.Folded => definition with { Text = ScalarText.Of(template)!, FirstLine = place.Line + 1, Notes = [.. definition.Notes, Folds(place)] },
            _ => definition with { Text = ScalarText.Of(template)!, FirstLine = place.Line },
        };
    }

    private static TemplateNote Folds(YamlPlace place) => new(
        "SuspiciousText", "'>' joins the lines of the text below it to one. Write '|', which keeps them, as in 'template: |'.", place.Line, place.Column);

    private static YamlDocument ReadYaml(string yaml, string path, int firstLine)
    {
        if (yaml.Length > MaxYamlLength)
        {
            throw new TemplateFileException("TemplateLimit", $"The YAML has {yaml.Length} characters; {MaxYamlLength} are read at most.", path, firstLine, 1);
        }

        try
        {
            return OneDocument(yaml, path, firstLine);
        }
        catch (YamlReadException e)
        {
            if (OneLineTexts.Quoted(yaml) is string quoted)
            {
                try
                {
                    return OneDocument(quoted, path, firstLine);
                }
                catch (YamlReadException)
                {
                    // The first reading's error is about the file as it is.
                }
            }

            throw new TemplateFileException("TemplateMetadata", $"The YAML cannot be read: {e.Message}.", path, e.Line + firstLine - 1, e.Column) { Excerpt = e.Excerpt };
        }
    }

    private static YamlDocument OneDocument(string yaml, string path, int firstLine)
    {
        YamlDocument? document = null;
        foreach (YamlDocument next in Yaml.Read(yaml, YamlLimits.Template))
        {
            document = document is null ? next : throw new TemplateFileException(
                "TemplateMetadata", "The file holds several YAML documents; a template file is one.", path, next.Line + firstLine - 1, 1);
        }

        return document ?? new YamlDocument(null, 1, new Dictionary<string, YamlPlace>());
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

    /// <summary>What is read otherwise than its author probably meant.</summary>
    public IReadOnlyList<TemplateNote> Notes { get; init; } = [];

    /// <summary>Which marks of other ecosystems variables fill in the text.</summary>
    public PlaceholderStyles Styles { get; init; }

    /// <summary>These marks, each once.</summary>
    public IReadOnlyList<ForeignPlaceholder> Placeholders { get; init; } = [];

    /// <summary>How many columns every line of the text is indented by in the file.</summary>
    public int Indent { get; init; }
}
