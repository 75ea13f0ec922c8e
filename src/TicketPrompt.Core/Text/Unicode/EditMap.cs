namespace TicketPrompt.Text.Unicode;

/// <summary>Where a place of an edited text was before the edits. Filled from the text's start to its end.</summary>
internal sealed class EditMap
{
    private readonly List<(int Position, int Shift)> _edits = [];

    /// <summary>Notes that from this place of the result on, everything stood further right by that much more (or left, if negative).</summary>
    public void Add(int position, int shift) => _edits.Add((position, shift));

    /// <summary>Forgets all edits.</summary>
    public void Clear() => _edits.Clear();

    /// <summary>The place in the text before the edits.</summary>
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
