using TicketPrompt.Model;

namespace TicketPrompt.Prompts;

/// <summary>The root of a template's data: the ticket (or tickets), over the variables, over the template's defaults.</summary>
internal sealed class PromptRoot(string name, object value, FieldMap variables, FieldMap defaults) : IFieldLookup
{
    public IReadOnlyList<string> FieldNames =>
        variables.Names.Concat(defaults.Names).Where(other => other != name).Distinct(StringComparer.OrdinalIgnoreCase).Prepend(name).ToArray();

    public bool TryGetField(string wanted, out object? found)
    {
        if (string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase))
        {
            found = value;
            return true;
        }

        return variables.TryGetValue(wanted, out found) || defaults.TryGetValue(wanted, out found);
    }
}
