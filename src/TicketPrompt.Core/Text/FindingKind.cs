namespace TicketPrompt;

/// <summary>The kinds of <see cref="Finding"/>.</summary>
public enum FindingKind
{
    /// <summary>Invisible or control characters were removed.</summary>
    RemovedCharacters,

    /// <summary>A secret was replaced by <c>[REDACTED:kind:n]</c>.</summary>
    Redacted,

    /// <summary>Text that looks like the start of a chat message (a role or a model's special token).</summary>
    RoleMarker,

    /// <summary>Text that addresses an agent rather than a person.</summary>
    Instruction,

    /// <summary>A comment that a rendered page would not show.</summary>
    HiddenComment,

    /// <summary>A link's title, which a rendered page shows only on hovering.</summary>
    LinkTitle,

    /// <summary>A <c>data:</c> URI.</summary>
    DataUri,

    /// <summary>A property of the source object threw when it was read; it counts as null.</summary>
    PropertyFailed,

    /// <summary>An object refers back to itself; the reference counts as null.</summary>
    Cycle,

    /// <summary>A value lies deeper than a ticket may be; it counts as null.</summary>
    TooDeep,

    /// <summary>A ticket holds more values than its Fields may; what comes after counts as null.</summary>
    TooLarge,

    /// <summary>An object of a type that tickets are not made of; it counts as null.</summary>
    UnsupportedValue,
}
