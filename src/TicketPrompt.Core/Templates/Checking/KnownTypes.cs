using TicketPrompt.Model;

namespace TicketPrompt.Templates.Checking;

/// <summary>The types of what every template's data holds. Names of members come from the tickets' own types.</summary>
internal static class KnownTypes
{
    public static KnownType Anything { get; } = new(KnownKind.Anything, "a value");

    public static KnownType Scalar { get; } = new(KnownKind.Scalar, "a plain value");

    public static KnownType Ticket { get; } = new(KnownKind.Ticket, "a ticket")
    {
        Members = TicketFields.All.ToDictionary(field => TicketFieldNames.All[(int)field], TypeOf, StringComparer.OrdinalIgnoreCase),
    };

    public static IReadOnlyDictionary<string, KnownType> RootMembers { get; } = new Dictionary<string, KnownType>(StringComparer.OrdinalIgnoreCase)
    {
        ["ticket"] = Ticket,
        ["tickets"] = ListOf(Ticket),
        ["now"] = Scalar,
        ["today"] = Scalar,
    };

    /// <summary>Where a partial is called is not known, but a ticket is probably there.</summary>
    public static KnownType UnknownContext { get; } = new(KnownKind.Anything, "an unknown context") { Members = RootMembers };

    public static KnownType Root(IEnumerable<TemplateVariable> variables)
    {
        KnownType root = new(KnownKind.Root, "the template's data") { Members = RootMembers };
        return root.With(variables
            .Where(variable => !RootMembers.ContainsKey(variable.Name))
            .Select(variable => new KeyValuePair<string, KnownType>(variable.Name, Anything)));
    }

    private static KnownType TypeOf(TicketField field) => field switch
    {
        TicketField.Components or TicketField.Labels or TicketField.FixVersions or TicketField.AffectedVersions => ListOf(Scalar),
        TicketField.Comments => ListOf(Part("a comment", new TicketComment())),
        TicketField.Subtasks => ListOf(Part("a subtask", new TicketSubtask())),
        TicketField.Links => ListOf(Part("a link", new TicketLink())),
        TicketField.Attachments => ListOf(Part("an attachment", new TicketAttachment())),
        TicketField.References => ListOf(Part("a reference", new TicketReference())),
        TicketField.Parent => Part("the parent", new TicketParent()),
        TicketField.Fields => Anything,
        _ => Scalar,
    };

    private static KnownType ListOf(KnownType element) => new(KnownKind.List, "a list") { Element = element };

    private static KnownType Part(string name, IFieldLookup empty) => new(KnownKind.Part, name)
    {
        Members = empty.FieldNames.ToDictionary(member => member, _ => Scalar, StringComparer.OrdinalIgnoreCase),
    };
}

/// <summary>What is known of a value before there is one: which members it has, and what these are.</summary>
/// <param name="Name">What users call it: <c>a comment</c>.</param>
internal sealed record KnownType(KnownKind Kind, string Name)
{
    private static readonly IReadOnlyDictionary<string, KnownType> NoMembers = new Dictionary<string, KnownType>();

    /// <summary>The members that are known, compared without case.</summary>
    public IReadOnlyDictionary<string, KnownType> Members { get; init; } = NoMembers;

    /// <summary>What a list holds; null for others.</summary>
    public KnownType? Element { get; init; }

    /// <summary>The members that a partial's call added by name, sorted; with the name they tell types apart that can occur.</summary>
    public string Added { get; init; } = "";

    public KnownType EachElement => Element ?? KnownTypes.Anything;

    public KnownType With(IEnumerable<KeyValuePair<string, KnownType>> added)
    {
        Dictionary<string, KnownType> members = Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.OrdinalIgnoreCase);
        SortedSet<string> names = new(Added.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, KnownType> member in added)
        {
            members[member.Key] = member.Value;
            names.Add(member.Key);
        }

        return this with { Members = members, Added = string.Join(" ", names) };
    }
}

internal enum KnownKind
{
    Anything,
    Root,     // The root of a template's data: tickets, dates, variables
    Ticket,   // A ticket: the canonical fields, and whatever else its source has
    Part,     // A part of a ticket with a fixed set of members: a comment, a link
    List,
    Scalar,   // A text, date or number
}
