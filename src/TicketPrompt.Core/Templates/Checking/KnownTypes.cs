using TicketPrompt.Model;

namespace TicketPrompt.Templates.Checking;

/// <summary>The types of what every template's data holds. Names of members come from the tickets' own types.</summary>
internal static class KnownTypes
{
    /// <summary>A value of which nothing is known.</summary>
    public static KnownType Anything { get; } = new(KnownKind.Anything, "a value");

    /// <summary>A text, date or number.</summary>
    public static KnownType Scalar { get; } = new(KnownKind.Scalar, "a plain value");

    /// <summary>A ticket.</summary>
    public static KnownType Ticket { get; } = new(KnownKind.Ticket, "a ticket")
    {
        Members = TicketFields.All.ToDictionary(field => TicketFieldNames.All[(int)field], TypeOf, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The names that every template's root has.</summary>
    public static IReadOnlyDictionary<string, KnownType> RootMembers { get; } = new Dictionary<string, KnownType>(StringComparer.OrdinalIgnoreCase)
    {
        ["ticket"] = Ticket,
        ["tickets"] = ListOf(Ticket),
        ["now"] = Scalar,
        ["today"] = Scalar,
    };

    /// <summary>Where a partial is called is not known, but a ticket is probably there.</summary>
    public static KnownType UnknownContext { get; } = new(KnownKind.Anything, "an unknown context") { Members = RootMembers };

    /// <summary>The root of the data of a template that declares these variables.</summary>
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
