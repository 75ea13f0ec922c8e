using TicketPrompt.Handlebars.Syntax;
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

    /// <summary>The marks of other ecosystems that stay in the prompt as they are written, in a sentence; null when all are filled.</summary>
    public static string? Unfilled(TicketTemplate template, FieldMap values)
    {
        ForeignPlaceholder[] open =
        [
            .. template.Definition.Placeholders.Where(placeholder => values[placeholder.Variable] is null
                && template.Variables.FirstOrDefault(variable => string.Equals(variable.Name, placeholder.Variable, StringComparison.OrdinalIgnoreCase))?.Default is null),
        ];
        if (open.Length == 0)
        {
            return null;
        }

        string marks = string.Join(", ", open.Select(placeholder => placeholder.Written));
        string example = string.Join("; ", open.Select(placeholder => placeholder.Variable).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"{name} = '...'"));
        return $"Template '{template.Name}': {marks} {(open.Length == 1 ? "stays as it is" : "stay as they are")} in the prompt. Pass -Variable @{{ {example} }} to fill {(open.Length == 1 ? "it" : "them")}.";
    }

    /// <summary>The defaults of a template's variables. A declared variable without default is there, and null.</summary>
    public static FieldMap Defaults(TicketTemplate template)
    {
        FieldMapBuilder defaults = new();
        // A mark without a value stays as it is written, so that there must be none.
        foreach (TemplateVariable variable in template.Variables.Where(variable => variable.Default is not null || !IsPlaceholder(template, variable)))
        {
            defaults.Add(variable.Name, variable.SpelledDefault);
        }

        return defaults.ToMap();
    }

    private static bool IsPlaceholder(TicketTemplate template, TemplateVariable variable) =>
        template.Definition.Placeholders.Any(placeholder => string.Equals(placeholder.Variable, variable.Name, StringComparison.OrdinalIgnoreCase));

    private static string Describe(TemplateVariable variable) =>
        variable.Description is null ? $"'{variable.Name}'" : $"'{variable.Name}' ({variable.Description})";
}
