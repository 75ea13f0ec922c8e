using System.Text.RegularExpressions;

namespace TicketPrompt.Templates;

/// <summary>Where the YAML at the head of a template file stands.</summary>
/// <param name="Yaml">Its text, without the lines of hyphens.</param>
/// <param name="YamlLine">The file's line on which the YAML begins, from 1.</param>
/// <param name="TextStart">Where the template's own text begins.</param>
/// <param name="TextLine">The line on which it begins, from 1.</param>
internal sealed record FrontMatter(string Yaml, int YamlLine, int TextStart, int TextLine)
{
    // A key at the beginning of a line; what belongs to its value is indented or an item of a list.
    private static readonly Regex Key = new(@"^(?<key>[A-Za-z_][\w.-]*):(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>
    /// The front matter of a file: between the first line and another of hyphens. In a template, blank lines and a comment of
    /// <c>#</c> lines may stand before it, as dotprompt has it; and the first line of hyphens may be left out, as in older files of Continue.
    /// </summary>
    /// <param name="isPartial">Of a partial, dotprompt prints what stands before.</param>
    /// <param name="notes">Takes what looks like a front matter and is none.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="TemplateFileException">It is never closed.</exception>
    public static FrontMatter? Find(string text, string path, bool isPartial, List<TemplateNote> notes)
    {
        List<Line> lines = Head(text);
        if (lines.Count > 0 && lines[0].IsFence)
        {
            return Between(text, lines, 0) ?? throw new TemplateFileException(
                "TemplateMetadata",
                "The first line '---' opens a front matter that no later line '---' closes. Close it, or put a blank line before the first '---' if it is part of the text.",
                path,
                1,
                1);
        }

        if (isPartial)
        {
            return null;
        }

        int first = lines.FindIndex(line => line.IsFence);
        if (first < 0)
        {
            return null;
        }

        bool isPrompt = path.EndsWith(".prompt", StringComparison.OrdinalIgnoreCase);
        List<Line> before = lines.GetRange(0, first);
        if (before.TrueForAll(line => line.IsBlank || line.IsComment))
        {
            FrontMatter? found = Between(text, lines, first);
            bool hasComment = before.Exists(line => line.IsComment);
            if (found is not null && (isPrompt || IsMetadata(found.Yaml, needsKnown: hasComment)))
            {
                return found;
            }
        }
        else if (IsMetadata(text.Substring(0, lines[first].Start), needsKnown: true))
        {
            if (isPrompt)
            {
                return new FrontMatter(text.Substring(0, lines[first].Start), 1, lines[first].End, first + 2);
            }

            notes.Add(new TemplateNote(
                "SuspiciousText",
                "The lines above this '---' look like metadata, and are printed as text. Put a line '---' before them, as the file's first.",
                first + 1,
                1));
        }

        return null;
    }

    private static FrontMatter? Between(string text, List<Line> lines, int open)
    {
        for (int close = open + 1; close < lines.Count; close++)
        {
            if (lines[close].IsFence)
            {
                return new FrontMatter(text.Substring(lines[open].End, lines[close].Start - lines[open].End), open + 2, lines[close].End, close + 2);
            }
        }

        return null;
    }

    /// <summary>Whether all lines are keys with values, or belong to one.</summary>
    /// <param name="needsKnown">Whether one of them must be a key that templates have.</param>
    private static bool IsMetadata(string yaml, bool needsKnown)
    {
        bool hasKey = false;
        bool isKnown = !needsKnown;
        foreach (string line in yaml.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            if (Key.Match(line) is { Success: true } key)
            {
                hasKey = true;
                isKnown |= MetadataKeys.IsKnown(key.Groups["key"].Value);
            }
            else if (!hasKey || !(line[0] is ' ' or '\t' || trimmed[0] == '-'))
            {
                return false;
            }
        }

        return hasKey && isKnown;
    }

    private static List<Line> Head(string text)
    {
        List<Line> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed + 1;
            string line = text.Substring(start, Math.Min(end - start, 200)).Trim();
            bool isFence = line == "---" && text[start] == '-';
            lines.Add(new Line(start, end, isFence, line.Length == 0, text[start] == '#'));
            start = end;
        }

        return lines;
    }

    private readonly record struct Line(int Start, int End, bool IsFence, bool IsBlank, bool IsComment);
}

/// <summary>Something in a template's file that is read otherwise than its author probably meant.</summary>
/// <param name="Code">The diagnostic's code.</param>
/// <param name="Message">What it is and what to write.</param>
/// <param name="Line">The file's line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record TemplateNote(string Code, string Message, int Line, int Column);

/// <summary>The keys that metadata of templates has: ours, and those of other ecosystems.</summary>
internal static class MetadataKeys
{
    private static readonly string[] Ours =
    [
        "name", "description", "role", "tags", "match", "variables", "template", "template_format", "input_variables", "input", "ext",
    ];

    // dotprompt; Semantic Kernel; Claude Code; VS Code and Copilot; Continue, Cursor.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "model", "config", "output", "tools", "metadata", "toolDefs", "maxTurns", "returns", "use", "variant", "version", "default", "schema",
        "execution_settings", "output_variable", "allow_dangerously_set_content",
        "argument-hint", "allowed-tools", "disallowed-tools", "disable-model-invocation", "color", "skills", "permissionMode", "hooks", "context", "agent", "user-invocable", "paths", "effort",
        "mode", "applyTo", "title", "handoffs", "target", "mcp-servers", "infer", "agents",
        "temperature", "topP", "top_p", "maxTokens", "max_tokens", "stop", "prompt", "rules", "invokable", "alwaysApply", "globs", "license", "author", "id", "language", "category", "date",
        "owner", "type", "status", "url", "link", "labels", "summary",
    };

    public static bool IsKnown(string key) => Array.IndexOf(Ours, key) >= 0 || Others.Contains(key);

    /// <summary>The key of ours that one with a slip means; null when it is somebody's own.</summary>
    public static string? Meant(string key) => IsKnown(key) ? null : Text.NearestName.Of(key, Ours, mostDifferences: 2);
}

/// <summary>
/// Values that YAML refuses and their ecosystems do not: a line <c>description: Use when: asked</c> is a text in Claude Code and
/// Continue, whatever it holds.
/// </summary>
internal static class OneLineTexts
{
    private static readonly Regex Line = new(
        @"^(?<key>description|argument-hint|title|summary|allowed-tools|tools|when-to-use|when_to_use|whenToUse):[ \t]+(?<value>[^\s|>][^\r\n]*?)[ \t]*\r?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The YAML with such texts in quotes, on the same lines; null when there is none.</summary>
    public static string? Quoted(string yaml)
    {
        string[] lines = yaml.Split('\n');
        bool changed = false;
        for (int i = 0; i < lines.Length; i++)
        {
            bool goesOn = i + 1 < lines.Length && lines[i + 1].Length > 0 && lines[i + 1][0] is ' ' or '\t' && lines[i + 1].Trim().Length > 0;
            if (!goesOn && Line.Match(lines[i]) is { Success: true } match && NeedsQuotes(match.Groups["value"].Value))
            {
                Group value = match.Groups["value"];
                lines[i] = lines[i].Substring(0, value.Index) + "'" + value.Value.Replace("'", "''") + "'";
                changed = true;
            }
        }

        return changed ? string.Join("\n", lines) : null;
    }

    private static bool NeedsQuotes(string value)
    {
        char first = value[0];
        char last = value[value.Length - 1];
        if (first is '\'' or '"')
        {
            return last != first || value.Length == 1 || value.Substring(1, value.Length - 2).Replace(first == '"' ? "\\\"" : "''", "").IndexOf(first) >= 0;
        }

        return value.IndexOf(": ", StringComparison.Ordinal) >= 0 || last == ':' || first is '*' or '&' or '!' or '%' or '@' or '`' or '[' or '{' or ']' or '}' or ',' or '?' or '-';
    }
}
