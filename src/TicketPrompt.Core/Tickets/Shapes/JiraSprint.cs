using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Reads Jira's sprint field: objects, or the strings of older servers (the toString of a Java class,
/// <c>com.atlassian.greenhopper.service.sprint.Sprint@1f[id=42,state=ACTIVE,name=Sprint 3,...]</c>). Of several sprints the
/// active one counts, else the last.
/// </summary>
internal static class JiraSprint
{
    private const string JavaClass = "com.atlassian.greenhopper.service.sprint.Sprint@";

    /// <summary>The sprint's name; null when the value names none.</summary>
    public static string? Of(SourceValue value)
    {
        string? last = null;
        foreach (SourceValue sprint in value.AsList())
        {
            (string? name, string? state) = Read(sprint);
            if (name is not null && string.Equals(state, "active", StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }

            last = name ?? last;
        }

        return last;
    }

    /// <summary>Whether a custom field of unknown name must be the sprint: tells by the first value's form.</summary>
    public static bool IsMatch(SourceValue value)
    {
        SourceValue first = value.AsList().FirstOrDefault();
        return first.HasProperties
            ? first["name"].HasValue && first["state"].HasValue && (first["boardId"].HasValue || first["startDate"].HasValue)
            : first.Raw is string text && text.StartsWith(JavaClass, StringComparison.Ordinal);
    }

    private static (string? Name, string? State) Read(SourceValue sprint)
    {
        if (sprint.HasProperties)
        {
            return (Conversions.TextOf(sprint["name"]), Conversions.TextOf(sprint["state"]));
        }

        return sprint.Raw is not string text ? default
            : text.StartsWith(JavaClass, StringComparison.Ordinal) ? (ValueOf(text, "name"), ValueOf(text, "state"))
            : (text.Length == 0 ? null : text, null);
    }

    // A name may hold commas and brackets; what ends it is the next "word=" after a comma, else the closing bracket.
    private static string? ValueOf(string text, string key)
    {
        int at = IndexOfKey(text, key);
        if (at < 0)
        {
            return null;
        }

        int end = text.LastIndexOf(']');
        end = end < at ? text.Length : end;
        for (int comma = text.IndexOf(',', at); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            int equals = comma + 1;
            while (equals < text.Length && char.IsLetterOrDigit(text[equals]))
            {
                equals++;
            }

            if (equals > comma + 1 && equals < text.Length && text[equals] == '=')
            {
                end = comma;
                break;
            }
        }

        string value = text.Substring(at, end - at);
        return value.Length == 0 || value == "<null>" ? null : value;
    }

    private static int IndexOfKey(string text, string key)
    {
        foreach (char before in "[,")
        {
            int at = text.IndexOf(before + key + "=", StringComparison.Ordinal);
            if (at >= 0)
            {
                return at + key.Length + 2;
            }
        }

        return -1;
    }
}
