namespace TicketPrompt.Sources;

/// <summary>What one place of a source document holds.</summary>
internal enum SourceKind
{
    /// <summary>There is no such property, or no such element.</summary>
    Missing,

    /// <summary>The place is there and empty: null, or a database's null.</summary>
    Null,

    /// <summary>Text: a string, or a value whose text is its whole meaning (a Uri, a Guid, a Version, a TimeSpan, an enum).</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point in time: <see cref="DateTime"/> or <see cref="DateTimeOffset"/>.</summary>
    Date,

    /// <summary>An ordered list. Text and dictionaries never are.</summary>
    List,

    /// <summary>Named values.</summary>
    Object,

    /// <summary>
    /// An object of a .NET type that is no plain data: only the properties that a shape asks for by name are read
    /// (JiraPS's classes, a user's class); as a value it counts as null, and its ToString is never called.
    /// </summary>
    Opaque,
}
