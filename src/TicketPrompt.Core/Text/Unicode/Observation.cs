namespace TicketPrompt.Text.Unicode;

/// <summary>One thing seen at one place of one text; <see cref="Finding"/>s sum observations up.</summary>
/// <param name="Subject">What exactly: observations of one field with the same kind and subject make one finding.</param>
/// <param name="First">What the first of them was, where the subject names a class: <c>U+202E</c>.</param>
internal sealed record Observation(
    FindingKind Kind, string Subject, int Position, int Count = 1, string? First = null, FindingLevel Level = FindingLevel.Warning);

/// <summary>Where a place of an edited text was before the edits. Filled from the text's start to its end.</summary>
internal sealed class EditMap
{
    private readonly List<(int Position, int Shift)> _edits = [];

    /// <summary>Notes that from this place of the result on, everything stood further right by that much more (or left, if negative).</summary>
    public void Add(int position, int shift) => _edits.Add((position, shift));

    public void Clear() => _edits.Clear();

    public int ToSource(int position)
    {
        int source = position;
        foreach ((int at, int shift) in _edits)
        {
            if (at > position)
            {
                break;
            }

            source += shift;
        }

        return source;
    }
}
