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
