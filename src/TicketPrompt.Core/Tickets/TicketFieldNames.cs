namespace TicketPrompt.Tickets;

/// <summary>The canonical fields' names as templates write them: camelCase, compared without case.</summary>
internal static class TicketFieldNames
{
    /// <summary>All names, at the position of their <see cref="TicketField"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Enum.GetNames(typeof(TicketField)).Select(CamelCase).ToArray();

    private static readonly Dictionary<string, TicketField> Fields = FieldsByName();

    /// <summary>The field of that name.</summary>
    public static bool TryGet(string name, out TicketField field) => Fields.TryGetValue(name, out field);

    private static Dictionary<string, TicketField> FieldsByName()
    {
        Dictionary<string, TicketField> fields = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < All.Count; i++)
        {
            fields.Add(All[i], (TicketField)i);
        }

        return fields;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
