namespace TicketPrompt.Text.Unicode;

/// <summary>One thing seen at one place of one text; <see cref="Finding"/>s sum observations up.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Subject">What exactly: observations of one field with the same kind and subject make one finding.</param>
/// <param name="Position">Where, in UTF-16 code units.</param>
/// <param name="Count">How many there were at that place.</param>
/// <param name="First">What the first of them was, where the subject names a class: <c>U+202E</c>.</param>
/// <param name="Level">Whether it is worth a warning.</param>
internal sealed record Observation(
    FindingKind Kind, string Subject, int Position, int Count = 1, string? First = null, FindingLevel Level = FindingLevel.Warning);
