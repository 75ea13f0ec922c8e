namespace TicketPrompt.Text.Unicode;

/// <summary>One thing seen at one place of one text; <see cref="Finding"/>s sum observations up.</summary>
/// <param name="Subject">What exactly: observations of one field with the same kind and subject make one finding.</param>
/// <param name="First">What the first of them was, where the subject names a class: <c>U+202E</c>.</param>
internal sealed record Observation(
    FindingKind Kind, string Subject, int Position, int Count = 1, string? First = null, FindingLevel Level = FindingLevel.Warning);

/// <summary>Where a place of an edited text was before the edits. Filled from the text's start to its end.</summary>
internal sealed class EditMap
{
    // Places of the result, in order, and of each how much further right everything stood from there on, all edits before it counted.
    private readonly List<int> _positions = [];
    private readonly List<int> _shifts = [];

    /// <summary>Notes that from this place of the result on, everything stood further right by that much more (or left, if negative).</summary>
    public void Add(int position, int shift)
    {
        int last = _positions.Count - 1;
        int sum = last < 0 ? shift : _shifts[last] + shift;
        if (last >= 0 && _positions[last] == position)
        {
            _shifts[last] = sum;
            return;
        }

        _positions.Add(position);
        _shifts.Add(sum);
    }

    public void Clear()
    {
        _positions.Clear();
        _shifts.Clear();
    }

    public int ToSource(int position)
    {
        int edit = _positions.BinarySearch(position);
        edit = edit < 0 ? ~edit - 1 : edit;
        return edit < 0 ? position : position + _shifts[edit];
    }
}
