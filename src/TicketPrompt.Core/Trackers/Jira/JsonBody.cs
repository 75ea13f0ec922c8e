using TicketPrompt.Model;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Reads an answer's JSON by the reader that files are read with, so that a ticket is the same whichever way it comes.</summary>
internal static class JsonBody
{
    /// <param name="body">One JSON value, in UTF-8.</param>
    /// <exception cref="FileReadException">It is something else.</exception>
    public static object? Read(MemoryStream body, CancellationToken cancellation)
    {
        body.Position = 0;
        JsonStream json = new(new Utf8Input(body, checks: true, cancellation), new JsonNameCache(), JsonPlace.Start);
        if (!json.Read())
        {
            throw JsonErrors.Empty();
        }

        object? value = json.ReadValue();

        // Whatever follows the value breaks the grammar, and the reader says so.
        json.Read();
        return value;
    }

    /// <summary>A member that is text; null when it is something else, or empty.</summary>
    public static string? Text(this FieldMap map, string name) => map[name] is string { Length: > 0 } text ? text : null;

    /// <summary>A member that is a number without fraction; null when it is something else.</summary>
    public static long? Number(this FieldMap map, string name) => map[name] switch
    {
        long number => number,
        int number => number,
        _ => null,
    };

    /// <summary>The members of a list that are objects; null when there is no list.</summary>
    public static IReadOnlyList<FieldMap>? Objects(this FieldMap map, string name) =>
        map[name] is IReadOnlyList<object?> list ? list.OfType<FieldMap>().ToArray() : null;

    /// <summary>The same object with one member's value replaced, or added.</summary>
    public static FieldMap With(this FieldMap map, string name, object? value)
    {
        FieldMapBuilder builder = new();
        bool found = false;
        foreach (KeyValuePair<string, object?> member in map)
        {
            bool isIt = string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase);
            found |= isIt;
            builder.Add(member.Key, isIt ? value : member.Value);
        }

        if (!found)
        {
            builder.Add(name, value);
        }

        return builder.ToMap();
    }
}
