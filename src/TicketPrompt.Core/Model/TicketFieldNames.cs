namespace TicketPrompt.Model;

/// <summary>The canonical fields' names as templates write them: camelCase, compared without case.</summary>
internal static class TicketFieldNames
{
    /// <summary>All names, at the position of their <see cref="TicketField"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Enum.GetNames(typeof(TicketField)).Select(CamelCase).ToArray();

    // Numbers, because the native code has no dictionary of our own type.
    private static readonly Dictionary<string, int> Fields = FieldsByName();

    public static bool TryGet(string name, out TicketField field)
    {
        bool isThere = Fields.TryGetValue(name, out int number);
        field = (TicketField)number;
        return isThere;
    }

    private static Dictionary<string, int> FieldsByName()
    {
        Dictionary<string, int> fields = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < All.Count; i++)
        {
            fields.Add(All[i], i);
        }

        return fields;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
