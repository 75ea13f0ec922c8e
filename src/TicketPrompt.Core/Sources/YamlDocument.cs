namespace TicketPrompt.Sources;

/// <summary>One YAML document as plain data, and where its values stand.</summary>
/// <param name="Value">Plain data; null for an empty document.</param>
/// <param name="Line">The line on which the document's value begins, from 1.</param>
/// <param name="Places">Where each value stands, by the path of keys to it: <c>variables/repository/default</c>.</param>
internal sealed record YamlDocument(object? Value, int Line, IReadOnlyDictionary<string, YamlPlace> Places)
{
    /// <summary>Where the keys stand, by the paths of their values.</summary>
    public IReadOnlyDictionary<string, YamlPlace> Keys { get; init; } = Places;

    /// <summary>Where the value at the path stands, or its nearest ancestor; the document's start if none is known.</summary>
    public YamlPlace PlaceOf(string path)
    {
        while (path.Length > 0)
        {
            if (Places.TryGetValue(path, out YamlPlace? place))
            {
                return place;
            }

            int slash = path.LastIndexOf('/');
            path = slash < 0 ? "" : path.Substring(0, slash);
        }

        return new YamlPlace(Line, 1, YamlTextStyle.Flow);
    }
}
