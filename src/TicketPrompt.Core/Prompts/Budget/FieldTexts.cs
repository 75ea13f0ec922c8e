namespace TicketPrompt.Prompts.Budget;

/// <summary>The long texts in a ticket's fields, by their paths, and the fields with those texts as they are cut.</summary>
internal sealed class FieldTexts(string prefix)
{
    public const string Fields = "fields";

    /// <summary>A shorter text is never cut: its mark would take a good part of what it saves.</summary>
    private const int LeastCharacters = 160;

    private readonly Dictionary<string, TextPart> _byPath = new(StringComparer.OrdinalIgnoreCase);

    public List<TextPart> Parts { get; } = [];

    public void Find(object? value, string path)
    {
        switch (value)
        {
            case string { Length: >= LeastCharacters } text when !_byPath.ContainsKey(path):
                TextPart part = new(prefix + path, text, path == "description" ? TextSection.OfCriteria(text) : default);
                _byPath.Add(path, part);
                Parts.Add(part);
                break;
            case FieldMap map:
                for (int i = 0; i < map.Count; i++)
                {
                    Find(map.Values[i], path + "." + map.Names[i]);
                }

                break;
            case IReadOnlyList<object?> list:
                for (int i = 0; i < list.Count; i++)
                {
                    Find(list[i], $"{path}[{i}]");
                }

                break;
        }
    }

    public string Shown(string path, string text) => _byPath.TryGetValue(path, out TextPart? part) && part.Text == text ? part.Shown : text;

    /// <summary>A value with the texts in it as they are shown; the same instance when all are whole.</summary>
    public object? Replace(object? value, string path)
    {
        if (_byPath.Count == 0)
        {
            return value;
        }

        switch (value)
        {
            case string text:
                return Shown(path, text);
            case FieldMap map:
                object?[] values = [.. map.SpelledValues.Select((inner, i) => Replace(inner, path + "." + map.Names[i]))];
                return AreSame(values, map.SpelledValues) ? map : new FieldMap([.. map.Names], values);
            case IReadOnlyList<object?> list:
                object?[] items = [.. list.Select((inner, i) => Replace(inner, $"{path}[{i}]"))];
                return AreSame(items, list) ? list : items;
            default:
                return value;
        }
    }

    private static bool AreSame(IReadOnlyList<object?> one, IReadOnlyList<object?> other) => one.Zip(other, ReferenceEquals).All(same => same);
}
