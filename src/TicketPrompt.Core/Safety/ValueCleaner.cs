using TicketPrompt.Model;

namespace TicketPrompt.Safety;

/// <summary>
/// Cleans the texts within a value of a ticket: in lists, in the records of comments, links and the like, in maps with their
/// names. What holds no text comes back as the same instance.
/// </summary>
internal static class ValueCleaner
{
    // Fields are no deeper than 16; a value that came another way must not overflow the stack either.
    private const int Deepest = 64;

    /// <summary>Cleans a value.</summary>
    /// <param name="value">As <see cref="ITicketValues"/> gives it, or plain data of <see cref="FieldMap"/>.</param>
    /// <param name="cleaner">The ticket's cleaner.</param>
    public static object? Clean(object? value, FieldPath field, TextCleaner cleaner) => Clean(value, field, cleaner, 0);

    // The functions capture nothing: a closure would be made for every field, list or not.
    private static object? Clean(object? value, FieldPath field, TextCleaner cleaner, int depth) => value switch
    {
        string text => cleaner.Clean(text, field),
        null or bool or double or int or long or decimal or DateTime or DateTimeOffset => value,
        _ when depth == Deepest => null,
        TicketDate date => Clean(date, field, cleaner),
        IReadOnlyList<string> list => CleanList(list, field, cleaner, depth, static (text, path, cleaner, _) => cleaner.Clean(text, path)),
        IReadOnlyList<TicketComment> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, _) => Clean(item, TicketComment.Table, path, cleaner)),
        IReadOnlyList<TicketSubtask> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, _) => Clean(item, TicketSubtask.Table, path, cleaner)),
        IReadOnlyList<TicketLink> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, _) => Clean(item, TicketLink.Table, path, cleaner)),
        IReadOnlyList<TicketAttachment> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, _) => Clean(item, TicketAttachment.Table, path, cleaner)),
        IReadOnlyList<TicketReference> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, _) => Clean(item, TicketReference.Table, path, cleaner)),
        TicketParent parent => Clean(parent, TicketParent.Table, field, cleaner),
        FieldMap map => CleanMap(map, field, cleaner, depth),
        IReadOnlyList<object?> list => CleanList(list, field, cleaner, depth, static (item, path, cleaner, depth) => Clean(item, path, cleaner, depth + 1)),
        Uri uri => CleanText(uri, uri.OriginalString, field, cleaner),
        char character => CleanText(character, character.ToString(), field, cleaner),
        _ => value,
    };

    // A value that is text in another type stays what it is unless its text must change.
    private static object CleanText(object value, string text, FieldPath field, TextCleaner cleaner)
    {
        string clean = cleaner.Clean(text, field);
        return ReferenceEquals(clean, text) ? value : clean;
    }

    private static TicketDate Clean(TicketDate date, FieldPath field, TextCleaner cleaner)
    {
        if (date.Value is not string)
        {
            return date;
        }

        string clean = cleaner.Clean(date.Text, field);
        return ReferenceEquals(clean, date.Text) ? date : new TicketDate(clean, clean);
    }

    private static T Clean<T>(T record, RecordFields<T> members, FieldPath path, TextCleaner cleaner)
        where T : class =>
        members.WithTexts(record, static (name, text, of) => of.Cleaner.Clean(text, of.Record with { Member = name }), new Within(path, cleaner));

    private static IReadOnlyList<T> CleanList<T>(
        IReadOnlyList<T> list, FieldPath field, TextCleaner cleaner, int depth, Func<T, FieldPath, TextCleaner, int, T> clean)
    {
        string root = RootOf(field);
        T[]? changed = null;
        int count = list.Count;
        for (int i = 0; i < count; i++)
        {
            T item = list[i];
            T cleaned = item is null ? item : clean(item, new FieldPath(root, i), cleaner, depth);
            if (!ReferenceEquals(cleaned, item))
            {
                changed ??= [.. list];
                changed[i] = cleaned;
            }
        }

        return changed ?? list;
    }

    private static string RootOf(FieldPath field) => field.Index < 0 && field.Member is null ? field.Root : field.ToString();

    private static FieldMap CleanMap(FieldMap map, FieldPath field, TextCleaner cleaner, int depth)
    {
        string root = RootOf(field);
        HashSet<string> taken = new(map.Names, StringComparer.Ordinal);
        FieldMapBuilder clean = new();
        for (int i = 0; i < map.Count; i++)
        {
            FieldPath path = new(root, Member: map.Names[i]);
            string name = cleaner.Clean(map.Names[i], path with { IsName = true });
            object? value = Clean(map.SpelledValues[i], path, cleaner, depth + 1);

            // A name that only looks like another one must not take its place.
            if (ReferenceEquals(name, map.Names[i]) || taken.Add(name))
            {
                clean.Add(name, value);
            }
        }

        return clean.ToMap();
    }

    private readonly record struct Within(FieldPath Record, TextCleaner Cleaner);
}
