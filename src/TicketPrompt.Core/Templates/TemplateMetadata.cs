using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Templates;

/// <summary>
/// Reads a template's metadata from its YAML: our own keys, those of dotprompt (<c>input</c>, <c>ext</c>) and of Semantic
/// Kernel (<c>template_format</c>, <c>input_variables</c>) that mean the same; the rest stays as it is in Metadata.
/// </summary>
internal sealed class TemplateMetadata(YamlDocument yaml, string path, int firstLine)
{
    private const string OursInDotprompt = "ticketprompt";

    private readonly List<TemplateNote> _notes = [];

    /// <exception cref="TemplateFileException">A key of ours has a value that it cannot have.</exception>
    public TemplateDefinition Read()
    {
        if (yaml.Value is null)
        {
            return new TemplateDefinition();
        }

        if (yaml.Value is not FieldMap map)
        {
            throw Wrong("", "The metadata must be a mapping of keys to values, such as 'name: my-template'.");
        }

        TemplateDefinition definition = new();
        FieldMapBuilder metadata = new();
        List<TemplateVariable> variables = [];
        foreach (string key in map.Names)
        {
            definition = ReadKey(definition, key, key, map.Spelled(key), variables, metadata);
        }

        return definition with { Variables = variables.AsReadOnly(), Metadata = metadata.ToMap(), Notes = _notes };
    }

    private TemplateDefinition ReadKey(
        TemplateDefinition definition, string key, string place, object? value, List<TemplateVariable> variables, FieldMapBuilder metadata)
    {
        switch (key)
        {
            case "name":
                return definition with { Name = Text(place, value) };
            case "description":
                return definition with { Description = Text(place, value) };
            case "role":
                return definition with { Role = Text(place, value) };
            case "tags":
                return definition with { Tags = Texts(place, value) };
            case "match":
                return definition with { Match = Match(place, value) };
            case "variables":
                Merge(variables, new VariableDeclarations(this).Read(place, value));
                return definition;
            case "template":
                return definition;
            case "template_format":
                CheckFormat(place, value);
                return definition;
            case "input_variables":
                Merge(variables, new VariableDeclarations(this).ReadSemanticKernel(place, value));
                return definition;
            case "input":
                Merge(variables, new VariableDeclarations(this).ReadDotprompt(place, value));
                return definition;
            case "ext" when value is FieldMap extensions && extensions.TryGetValue(OursInDotprompt, out object? ours) && ours is FieldMap keys:
                foreach (string name in keys.Names)
                {
                    definition = ReadKey(definition, name, $"{place}/{OursInDotprompt}/{name}", keys.Spelled(name), variables, metadata);
                }

                return definition;
            default:
                // dotprompt writes extension keys with their owner's name and a dot before them.
                if (key.StartsWith(OursInDotprompt + ".", StringComparison.Ordinal))
                {
                    return ReadKey(definition, key.Substring(OursInDotprompt.Length + 1), place, value, variables, metadata);
                }

                if (MetadataKeys.Meant(key) is string meant && KeyPlace(place) is { } at)
                {
                    _notes.Add(new TemplateNote("UnknownKey", $"'{key}' is no key of a template and has no effect. Did you mean {meant}?", at.Line, at.Column));
                }

                metadata.Add(key, Plain(value));
                return definition;
        }
    }

    /// <summary>The texts of a value that is one text or a list of texts.</summary>
    internal IReadOnlyList<string> Texts(string place, object? value)
    {
        switch (value)
        {
            case null:
                return [];
            case IReadOnlyList<object?> list:
                List<string> texts = new(list.Count);
                for (int i = 0; i < list.Count; i++)
                {
                    texts.Add(Text($"{place}/{i}", list[i]) ?? "");
                }

                return texts.AsReadOnly();
            default:
                return new[] { Text(place, value)! };
        }
    }

    /// <summary>A value that must be text (or a number or boolean, by its text).</summary>
    internal string? Text(string place, object? value) => value switch
    {
        null => null,
        FieldMap or IReadOnlyList<object?> => throw Wrong(place, $"The value of '{KeyOf(place)}' must be text. Put it in quotes if it begins with {{ or [."),
        _ => ScalarText.Of(value),
    };

    /// <summary>A value for others to see: in a list, which hands out what it holds, a number is its spelling.</summary>
    internal static object? Plain(object? value)
    {
        switch (value)
        {
            case FieldMap map:
                FieldMapBuilder plain = new();
                foreach (string name in map.Names)
                {
                    plain.Add(name, Plain(map.Spelled(name)));
                }

                return plain.ToMap();
            case IReadOnlyList<object?> list:
                return list.Select(item => SpelledNumber.InList(Plain(item))).ToList().AsReadOnly();
            default:
                return value;
        }
    }

    internal static string KeyOf(string place) => place.Substring(place.LastIndexOf('/') + 1);

    internal YamlPlace? KeyPlace(string place) =>
        yaml.Keys.TryGetValue(place, out YamlPlace? at) ? at with { Line = at.Line + firstLine - 1 } : null;

    internal TemplateFileException Wrong(string place, string message)
    {
        YamlPlace at = yaml.PlaceOf(place);
        return new TemplateFileException("TemplateMetadata", message, path, at.Line + firstLine - 1, at.Column);
    }

    private static void Merge(List<TemplateVariable> variables, IEnumerable<TemplateVariable> more)
    {
        foreach (TemplateVariable variable in more)
        {
            variables.RemoveAll(known => string.Equals(known.Name, variable.Name, StringComparison.OrdinalIgnoreCase));
            variables.Add(variable);
        }
    }

    private FieldMap Match(string place, object? value)
    {
        if (value is not FieldMap rules)
        {
            return value is null ? FieldMap.Empty : throw Wrong(place, "The value of 'match' must be a mapping, such as 'labels: [backend, api*]'.");
        }

        FieldMapBuilder match = new();
        foreach (string field in rules.Names)
        {
            match.Add(field, Texts($"{place}/{field}", rules.Spelled(field)));
        }

        return match.ToMap();
    }

    private void CheckFormat(string place, object? value)
    {
        string? format = Text(place, value);
        if (format is not null && !format.Equals("handlebars", StringComparison.OrdinalIgnoreCase))
        {
            throw Wrong(place, $"The template is written in '{format}'; only Handlebars templates are read. Rewrite its text in Handlebars and say 'template_format: handlebars'.");
        }
    }
}
