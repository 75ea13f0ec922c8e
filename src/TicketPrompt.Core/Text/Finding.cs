namespace TicketPrompt;

/// <summary>Something about a ticket's data that its reader should know: what was removed, cut, or looks suspicious.</summary>
public sealed record Finding
{
    /// <summary>What was seen.</summary>
    public FindingKind Kind { get; init; }

    /// <summary>Whether it is worth a warning (something was changed or looks like an attack), or is only good to know.</summary>
    public FindingLevel Level { get; init; } = FindingLevel.Warning;

    /// <summary>The ticket's field, as a template names it: <c>description</c>, <c>comments[2].body</c>, <c>fields.customfield_1</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>How often it was seen there.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What exactly, in printable characters only; never a secret's or an invisible character's own text. Null when the kind says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>Where in the field's text it was first seen, in UTF-16 code units from 0; null where there is no such place.</summary>
    public int? Position { get; init; }

    /// <summary>One line: <c>Redacted in description: github-token (2)</c>.</summary>
    public override string ToString()
    {
        string text = $"{Kind} in {Field}";
        text = Detail is null ? text : $"{text}: {Detail}";
        return Count > 1 ? $"{text} ({Count})" : text;
    }
}

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

    /// <summary>Other text that a rendered page shows nowhere, on hovering, or to a screen reader only: behind a code block's fence, in place
    /// of an image, in an attribute or a hidden element of raw HTML, a link definition that nothing refers to.</summary>
    HiddenText,

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

    /// <summary>A value that cannot be what its field holds, such as an object where a text belongs; the field does not have it.</summary>
    WrongKind,

    /// <summary>A text that PowerShell put in an object's place (<c>@{name=api}</c>, <c>System.Object[]</c>); the field does not have it.</summary>
    StandIn,

    /// <summary>A ticket has a key, and neither a summary nor a description.</summary>
    KeyOnly,

    /// <summary>A list came only in part: the answer says that its tracker has more.</summary>
    Incomplete,
}

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum FindingLevel
{
    /// <summary>Good to know: shown with <c>-Verbose</c>.</summary>
    Information,

    /// <summary>Summed up in one warning a ticket.</summary>
    Warning,
}
