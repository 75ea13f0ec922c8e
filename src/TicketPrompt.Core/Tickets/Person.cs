using System.Text;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>A person as trackers name one: text, <c>Name &lt;mail&gt;</c>, or an object.</summary>
internal readonly record struct Person(string Name, string? Email)
{
    /// <summary>Reads a person; null when nobody is meant.</summary>
    public static Person? Read(SourceValue value, string[] nameKeys, string[] emailKeys)
    {
        if (value.Text is { } text)
        {
            return TextValue.IsStandIn(value, text) ? null : OfText(text);
        }

        if (FirstText(value, nameKeys) is { } name)
        {
            string? email = FirstText(value, emailKeys);
            return IsNobody(name) ? null : new Person(name, IsAddress(email) ? email : null);
        }

        // Without a name nobody is known; null names nobody.
        if (value.Kind != SourceKind.Object || value.Names.Any(known => value[known].IsThere))
        {
            TextValue.ReportLoss(value);
        }

        return null;
    }

    /// <summary>Several people's names joined by a comma; null when there is nobody.</summary>
    public static string? JoinNames(SourceValue people, string[] nameKeys)
    {
        string? only = null;
        StringBuilder? joined = null;
        foreach (SourceValue value in ListOf(people))
        {
            if (Read(value, nameKeys, []) is not { } person)
            {
                continue;
            }

            if (only is null)
            {
                only = person.Name;
                continue;
            }

            (joined ??= new StringBuilder(only)).Append(", ").Append(person.Name);
        }

        return joined?.ToString() ?? only;
    }

    /// <summary>The address of the first person, null when it is not known.</summary>
    public static string? FirstEmail(SourceValue people, string[] nameKeys, string[] emailKeys)
    {
        foreach (SourceValue value in ListOf(people))
        {
            // Whoever read the names has said what is wrong with them.
            if (Read(value.Quiet(), nameKeys, emailKeys) is not { } person)
            {
                continue;
            }

            if (person.Email is null && value.HasProperties)
            {
                foreach (string key in emailKeys)
                {
                    _ = TextValue.Of(value[key]);
                }
            }

            return person.Email;
        }

        return null;
    }

    /// <summary>The person whom a text names; null for an empty one and for <c>Unassigned</c>.</summary>
    public static Person? OfText(string text)
    {
        text = text.Trim();
        if (text.Length == 0 || IsNobody(text))
        {
            return null;
        }

        int open = text.LastIndexOf('<');
        if (open < 0 || text[text.Length - 1] != '>')
        {
            return new Person(text, null);
        }

        string name = text.Substring(0, open).Trim().Trim('"');
        string inside = text.Substring(open + 1, text.Length - open - 2).Trim();
        // In brackets stands an address, or a Windows account (Azure DevOps Server): part of the person, not of the name.
        if (!IsAddress(inside) && inside.IndexOf('\\') < 0)
        {
            return new Person(text, null);
        }

        return new Person(name.Length == 0 ? inside : name, IsAddress(inside) ? inside : null);
    }

    // GraphQL puts several people under nodes.
    private static SourceList ListOf(SourceValue people) => (people["nodes"] is { Kind: SourceKind.List } nodes ? nodes : people).AsList();

    private static string? FirstText(SourceValue value, string[] keys)
    {
        foreach (string key in keys)
        {
            if (value[key] is { HasValue: true } found && found.Text is { } text && text.Trim() is { Length: > 0 } name && !StandIn.Is(name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsAddress(string? text) => text is not null && text.IndexOf('@') > 0 && text.IndexOf(' ') < 0;

    private static bool IsNobody(string name) => string.Equals(name, "Unassigned", StringComparison.OrdinalIgnoreCase);
}
