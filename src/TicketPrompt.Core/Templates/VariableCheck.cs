using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Templates;

/// <summary>Holds the values of <c>-Variable</c> against what a template declares.</summary>
internal static class VariableCheck
{
    /// <summary>What is wrong with the values, in a sentence; null when nothing is. Values that are not declared are allowed.</summary>
    public static string? Problem(TicketTemplate template, FieldMap values)
    {
        TemplateVariable[] missing = template.Variables
            .Where(variable => variable.Required && values[variable.Name] is null)
            .ToArray();
        if (missing.Length > 0)
        {
            string names = string.Join(", ", missing.Select(Describe));
            string example = string.Join("; ", missing.Select(variable => $"{variable.Name} = '...'"));
            return $"Template '{template.Name}' needs {(missing.Length == 1 ? "a value" : "values")} for {names}. Pass -Variable @{{ {example} }}.";
        }

        foreach (TemplateVariable variable in template.Variables)
        {
            if (variable.AllowedValues.Count > 0
                && values.TryGetValue(variable.Name, out object? value)
                && !variable.AllowedValues.Contains(ScalarText.Of(value) ?? "", StringComparer.OrdinalIgnoreCase))
            {
                return $"Template '{template.Name}' does not take '{ScalarText.Of(value)}' for {variable.Name}. Allowed: {string.Join(", ", variable.AllowedValues)}.";
            }
        }

        return null;
    }

    /// <summary>The defaults of a template's variables. A declared variable without default is there, and null.</summary>
    public static FieldMap Defaults(TicketTemplate template)
    {
        FieldMapBuilder defaults = new();
        foreach (TemplateVariable variable in template.Variables)
        {
            defaults.Add(variable.Name, variable.SpelledDefault);
        }

        return defaults.ToMap();
    }

    private static string Describe(TemplateVariable variable) =>
        variable.Description is null ? $"'{variable.Name}'" : $"'{variable.Name}' ({variable.Description})";
}
