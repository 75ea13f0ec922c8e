using System.Globalization;
using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets;

/// <summary>What is said when something is no ticket. One place, so that all of it reads alike.</summary>
internal static class TicketErrors
{
    private const int ShownNames = 12;
    private const int ShownCharacters = 40;

    // What an answer says of a ticket that it only refers to.
    private static readonly string[] IdNames = ["id", "self", "expand", "url", "href", "node_id", "_links", "gid", "__typename"];

    private const string LookedFor =
        "neither a key (key, issueKey, number, id) nor a summary (summary, title, subject, name, shortDescription)";

    /// <summary>A text, a number, null: no object at all.</summary>
    public static TicketReadError NotAnObject(SourceValue value)
    {
        if (value.Raw is string cut && StandIn.Is(cut))
        {
            return Cut("The text is no ticket");
        }

        string what = value.Kind switch
        {
            SourceKind.Missing or SourceKind.Null => "Null",
            SourceKind.Text => $"The text '{Shown(value.Text ?? "")}'",
            SourceKind.Number => $"The number {Shown(value.Text ?? "")}",
            SourceKind.Boolean => $"The value {value.Text}",
            SourceKind.Date => $"The date {value.Text}",
            _ => "This value",
        };
        string remedy = value.Kind == SourceKind.Text
            ? "Pipe the tracker's objects themselves (use ConvertFrom-Json for JSON text), or read a file with Get-Ticket -Path."
            : "Pipe the objects that the tracker's command or API returns, or hashtables with a key and a summary.";
        return new TicketReadError(TicketReadCode.TicketUnreadable, $"{what} is no ticket: an object with properties is needed.", remedy);
    }

    /// <summary>An object of no known tracker that has neither of the two things a ticket must have one of.</summary>
    public static TicketReadError NoKeyAndNoSummary(SourceValue value)
    {
        if (value.Names.Any(name => value[name].Raw is string text && StandIn.Is(text)))
        {
            return Cut("The object is no ticket");
        }

        List<string> names = [];
        int more = 0;
        foreach (string name in value.Names)
        {
            if (names.Count < ShownNames)
            {
                names.Add(Shown(name));
            }
            else
            {
                more++;
            }
        }

        string has = names.Count == 0 ? "It has no properties that are data." : $"Its properties: {string.Join(", ", names)}";
        has += more > 0 ? $" and {more.ToString(CultureInfo.InvariantCulture)} more." : names.Count > 0 ? "." : "";
        string type = value.Kind == SourceKind.Opaque && value.TypeNames.FirstOrDefault() is { } found ? $" of type {Shown(found)}" : "";
        return new TicketReadError(
            TicketReadCode.TicketUnreadable,
            $"The object{type} is no ticket: it has {LookedFor}, and is of no tracker's shape. {has}",
            "Pipe the issue itself as the tracker returns it, or name its properties: Select-Object @{n='key';e={$_.MyId}}, @{n='summary';e={$_.MyTitle}}.");
    }

    /// <summary>Why an object without a summary is no whole ticket: it has nothing but an id, or lost what was in it; null where it may be one.</summary>
    public static TicketReadError? Incomplete(SourceValue value, MappedTicket flat)
    {
        bool isOnlyId = true;
        bool isCut = false;
        foreach (string name in value.Names)
        {
            isOnlyId &= IdNames.Contains(name, StringComparer.OrdinalIgnoreCase);
            isCut |= value[name].Raw is string text && StandIn.Is(text);
        }

        if (isCut && flat[TicketField.Description] is null)
        {
            return Cut("The object is no whole ticket");
        }

        bool hasId = isOnlyId && value.Kind == SourceKind.Object && value["id"].HasValue;
        return !hasId ? null : new TicketReadError(
            TicketReadCode.TicketUnreadable,
            "The object is no ticket: ids only, without anything that a ticket says.",
            "Ask the tracker for the fields too: Jira with fields=*all, Azure DevOps with $expand=all, GraphQL with title, body and url.");
    }

    private static TicketReadError Cut(string what) => new(
        TicketReadCode.TicketUnreadable,
        what + ": where its fields were stands text that PowerShell puts in an object's place (@{...}, System.Object[]).",
        "Write such JSON with ConvertTo-Json -Depth 20, and pipe objects themselves instead of Export-Csv's rows.");

    /// <summary>A list that is an element of itself.</summary>
    public static TicketReadError ContainerHoldsItself() => new(
        TicketReadCode.TicketUnreadable, "A list of tickets holds itself.", "Pipe the tickets themselves.");

    /// <summary>Lists in lists in lists.</summary>
    public static TicketReadError ContainersTooDeep(int limit) => new(
        TicketReadCode.TicketLimit,
        string.Format(CultureInfo.InvariantCulture, "Tickets are looked for in at most {0} lists inside each other.", limit),
        "Pipe the tickets themselves.");

    /// <summary>More lists than anybody has tickets.</summary>
    public static TicketReadError TooManyContainers(int limit) => new(
        TicketReadCode.TicketLimit,
        string.Format(CultureInfo.InvariantCulture, "One input may hold at most {0} lists of tickets.", limit),
        "Pipe the tickets themselves.");

    /// <summary>A text for a message: one line, printable, and not long.</summary>
    public static string Shown(string text)
    {
        StringBuilder shown = new();
        foreach (char c in text.Length > ShownCharacters ? text.Substring(0, ShownCharacters) : text)
        {
            bool isPrintable = char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
            shown.Append(isPrintable ? c : '?');
        }

        return text.Length > ShownCharacters ? shown.Append("...").ToString() : shown.ToString();
    }
}
