using TicketPrompt.Text;

namespace TicketPrompt.Templates;

/// <summary>Reads declared variables in the three notations in which template files have them.</summary>
internal sealed class VariableDeclarations(TemplateMetadata metadata)
{
    /// <summary>Ours: <c>name: default</c>, or <c>name: { description, default, required, values }</c>.</summary>
    public IEnumerable<TemplateVariable> Read(string place, object? value)
    {
        FieldMap map = Mapping(place, value);
        foreach (string name in map.Names)
        {
            string at = $"{place}/{name}";
            yield return map.Spelled(name) is FieldMap settings
                ? Declared(at, name, settings)
                : new TemplateVariable { Name = name, Default = Default(map, name), Place = metadata.KeyPlace(at) };
        }
    }

    /// <summary>Semantic Kernel: a list of <c>{ name, description, default, is_required }</c>.</summary>
    public IEnumerable<TemplateVariable> ReadSemanticKernel(string place, object? value)
    {
        IReadOnlyList<object?> list = value as IReadOnlyList<object?>
            ?? (value is null ? [] : throw metadata.Wrong(place, "The value of 'input_variables' must be a list of mappings with a 'name'."));
        for (int i = 0; i < list.Count; i++)
        {
            string at = $"{place}/{i}";
            if (list[i] is not FieldMap settings || metadata.Text(at + "/name", settings.Spelled("name")) is not string name)
            {
                throw metadata.Wrong(at, "Each of 'input_variables' must be a mapping with a 'name'.");
            }

            yield return new TemplateVariable
            {
                Name = name,
                Description = metadata.Text(at + "/description", settings.Spelled("description")),
                Default = Default(settings, "default"),
                Required = settings["is_required"] is true,
                Place = metadata.KeyPlace(at + "/name"),
            };
        }
    }

    /// <summary>
    /// dotprompt: names and types in <c>input.schema</c> (a name that ends in <c>?</c> is optional, the text after a comma in
    /// its type is the description), defaults in <c>input.default</c>.
    /// </summary>
    public IEnumerable<TemplateVariable> ReadDotprompt(string place, object? value)
    {
        FieldMap input = Mapping(place, value);
        FieldMap defaults = Mapping(place + "/default", input["default"]);
        List<string> seen = [];
        if (input["schema"] is FieldMap schema)
        {
            foreach (KeyValuePair<string, object?> entry in schema)
            {
                TemplateVariable variable = Picoschema(entry.Key, entry.Value);
                bool hasDefault = defaults.ContainsKey(variable.Name);
                seen.Add(variable.Name);
                yield return variable with { Default = Default(defaults, variable.Name), Required = variable.Required && !hasDefault, Place = metadata.KeyPlace($"{place}/schema/{entry.Key}") };
            }
        }

        foreach (string name in defaults.Names)
        {
            if (!seen.Contains(name))
            {
                yield return new TemplateVariable { Name = name, Default = Default(defaults, name), Place = metadata.KeyPlace($"{place}/default/{name}") };
            }
        }
    }

    // A key is name[?][(array|object|enum, description)]; our own root names are never asked of the user.
    private static TemplateVariable Picoschema(string key, object? type)
    {
        int parenthesis = key.IndexOf('(');
        string name = (parenthesis < 0 ? key : key.Substring(0, parenthesis)).Trim();
        bool optional = name.EndsWith("?", StringComparison.Ordinal);
        string text = type as string ?? (parenthesis < 0 ? "" : key.Substring(parenthesis + 1).TrimEnd(')', ' '));
        int comma = text.IndexOf(',');
        name = name.TrimEnd('?');
        return new TemplateVariable
        {
            Name = name,
            Description = comma < 0 ? null : text.Substring(comma + 1).Trim(),
            Required = !optional && name is not ("ticket" or "tickets" or "now" or "today"),
        };
    }

    private TemplateVariable Declared(string at, string name, FieldMap settings)
    {
        foreach (string key in settings.Names)
        {
            if (key is not ("description" or "default" or "required" or "values"))
            {
                throw metadata.Wrong($"{at}/{key}", $"A variable has no setting '{key}'. Known are description, default, required and values.");
            }
        }

        return new TemplateVariable
        {
            Name = name,
            Description = metadata.Text(at + "/description", settings.Spelled("description")),
            Default = Default(settings, "default"),
            Required = settings["required"] switch
            {
                null or false => false,
                true => true,
                _ => throw metadata.Wrong(at + "/required", "The value of 'required' must be true or false."),
            },
            AllowedValues = metadata.Texts(at + "/values", settings.Spelled("values")),
            Place = metadata.KeyPlace(at),
        };
    }

    // Prints as it is written, 1.10; a boolean is one.
    private static object? Default(FieldMap map, string name) =>
        map.Spelled(name) is SpelledNumber { Value: bool } boolean ? boolean.Value : TemplateMetadata.Plain(map.Spelled(name));

    private FieldMap Mapping(string place, object? value) => value switch
    {
        null => FieldMap.Empty,
        FieldMap map => map,
        _ => throw metadata.Wrong(place, $"The value of '{TemplateMetadata.KeyOf(place)}' must be a mapping of names to values."),
    };
}
