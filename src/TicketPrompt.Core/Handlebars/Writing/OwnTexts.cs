using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Handlebars.Writing;

/// <summary>
/// Tells what a user wrote, in variables and in the template, from a ticket's texts: the former print as they are, whatever they open.
/// The very object counts, so that no ticket's text passes for a variable's by being equal to it.
/// </summary>
/// <param name="variables">The variables and their defaults.</param>
internal sealed class OwnTexts(params FieldMap[] variables)
{
    // Variables are plain data, at most 16 deep.
    private const int Deepest = 64;

    private readonly HashSet<object> _known = new(IdentityComparer.Instance);
    private bool _isCollected;

    /// <summary>A literal of the template that a ticket's text could be taken for.</summary>
    public void AddLiteral(object value) => _known.Add(value);

    /// <summary>Whether a value is a user's own.</summary>
    public bool Contains(object value)
    {
        if (!_isCollected)
        {
            _isCollected = true;
            foreach (FieldMap map in variables)
            {
                Collect(map, 0);
            }
        }

        return _known.Contains(value);
    }

    private void Collect(object? value, int depth)
    {
        if (value is null || depth > Deepest || !_known.Add(value))
        {
            return;
        }

        switch (value)
        {
            case FieldMap map:
                _known.UnionWith(map.Names);
                CollectAll(map.SpelledValues, depth);
                break;
            case IReadOnlyList<object?> list:
                CollectAll(list, depth);
                break;
        }
    }

    private void CollectAll(IReadOnlyList<object?> values, int depth)
    {
        foreach (object? value in values)
        {
            Collect(value, depth + 1);
        }
    }
}
