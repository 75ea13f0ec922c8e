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

/// <summary>Where a value begins in its YAML text; line and column from 1.</summary>
/// <param name="Style">How a scalar is written; <see cref="YamlTextStyle.Flow"/> for mappings and lists.</param>
internal sealed record YamlPlace(int Line, int Column, YamlTextStyle Style);

/// <summary>How a YAML scalar is written, as far as it matters for finding a place of its text in the file.</summary>
internal enum YamlTextStyle
{
    /// <summary>Unquoted or quoted: the text begins where the value does.</summary>
    Flow,

    /// <summary>After <c>|</c>: the text's lines are the file's next lines.</summary>
    Literal,

    /// <summary>After <c>&gt;</c>: lines are joined, so only the block's start is known.</summary>
    Folded,
}
