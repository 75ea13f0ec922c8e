using System.Collections;

namespace TicketPrompt.Handlebars.Values;

/// <summary>A list of which elements were left out to keep a budget, as a template sees it.</summary>
/// <param name="items">What is left, and the mark.</param>
internal sealed class TrimmedList(IReadOnlyList<object?> items, int length) : IReadOnlyList<object?>
{
    /// <summary>What a template gets for its <c>length</c>.</summary>
    public int Length => length;

    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
