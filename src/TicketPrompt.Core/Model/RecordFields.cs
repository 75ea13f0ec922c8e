namespace TicketPrompt.Model;

/// <summary>
/// The members of one of the records that a ticket holds (links, comments, ...): what templates call each, how it is read, and how
/// its text is replaced. Templates, JSON, views, cleaning and the budget all go through this table: a new member is a property
/// and a row.
/// </summary>
internal sealed class RecordFields<T>
    where T : class
{
    private readonly Field[] _fields;
    private readonly string[] _names;

    public RecordFields(params Field[] fields)
    {
        _fields = fields;
        _names = Array.ConvertAll(fields, field => field.Name);
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The value of a member by its name, compared without case.</summary>
    public bool TryGet(T record, string name, out object? value)
    {
        int at = NameIndex.Of(_names, name);
        value = at < 0 ? null : _fields[at].Read(record);
        return at >= 0;
    }

    /// <summary>The texts of the members that have one, dates as they print; null where the record has none.</summary>
    public string?[] TextsOf(T record) => [.. _fields
        .Where(field => field.Write is not null)
        .Select(field => field.Read(record) switch { TicketDate date => date.Text, var text => (string?)text })];

    /// <summary>The record with one text in place of all its texts.</summary>
    public T WithText(T record, string text)
    {
        foreach (Field field in _fields)
        {
            record = field.Write is null ? record : field.Write(record, text);
        }

        return record;
    }

    /// <summary>The record with the texts that a function has for its members' names.</summary>
    public T With(T record, Func<string, string?> textOf)
    {
        foreach (Field field in _fields)
        {
            record = field.Write is not null && textOf(field.Name) is { } text ? field.Write(record, text) : record;
        }

        return record;
    }

    /// <summary>The record with each text that somebody wrote as a function of its name gives it back; the same instance when all stay.</summary>
    public T WithTexts<TArgument>(T record, Func<string, string, TArgument, string> change, TArgument argument)
    {
        foreach (Field field in _fields)
        {
            if (field.Write is not null && WrittenText(field.Read(record)) is { } text
                && change(field.Name, text, argument) is var changed && !ReferenceEquals(changed, text))
            {
                record = field.Write(record, changed);
            }
        }

        return record;
    }

    // A date that could be read is ours, one that could not is somebody's text.
    private static string? WrittenText(object? value) => value as string ?? (value as TicketDate)?.Value as string;

    /// <summary>A row: a member's name, how it is read, and the record with another text there; no <paramref name="Write"/> where it is no text.</summary>
    public sealed record Field(string Name, Func<T, object?> Read, Func<T, string, T>? Write = null);
}

internal static class NameIndex
{
    /// <summary>The position of the name, or -1.</summary>
    public static int Of(string[] names, string name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Named values as a template sees them: names are compared without case.</summary>
internal interface IFieldLookup
{
    /// <summary>The names that <c>{{#each}}</c> walks and JSON prints, in order.</summary>
    IReadOnlyList<string> FieldNames { get; }

    /// <summary>Finds a value by name. True with null means: there, and empty.</summary>
    bool TryGetField(string name, out object? value);
}
