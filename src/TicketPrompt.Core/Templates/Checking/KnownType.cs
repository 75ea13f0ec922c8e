namespace TicketPrompt.Templates.Checking;

/// <summary>What is known of a value before there is one: which members it has, and what these are.</summary>
/// <param name="Kind">What it is.</param>
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

    /// <summary>What <c>#each</c> hands to its body.</summary>
    public KnownType EachElement => Element ?? KnownTypes.Anything;

    /// <summary>The type with members that a partial's call adds by name.</summary>
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
