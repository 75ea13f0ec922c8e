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
    /// <param name="field">Where it is from.</param>
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
        IReadOnlyList<TicketComment> list => CleanList(list, field, cleaner, depth, static (comment, path, cleaner, _) => Clean(comment, path, cleaner)),
        IReadOnlyList<TicketSubtask> list => CleanList(list, field, cleaner, depth, static (subtask, path, cleaner, _) => Clean(subtask, path, cleaner)),
        IReadOnlyList<TicketLink> list => CleanList(list, field, cleaner, depth, static (link, path, cleaner, _) => Clean(link, path, cleaner)),
        IReadOnlyList<TicketAttachment> list => CleanList(list, field, cleaner, depth, static (attachment, path, cleaner, _) => Clean(attachment, path, cleaner)),
        TicketParent parent => Clean(parent, field, cleaner),
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

    private static TicketComment Clean(TicketComment comment, FieldPath path, TextCleaner cleaner)
    {
        Members members = new(path, cleaner);
        return comment with
        {
            Author = members.Clean(comment.Author, "author"),
            CreatedDate = comment.CreatedDate is { } date ? Clean(date, members.Path("created"), cleaner) : null,
            Body = members.Clean(comment.Body, "body"),
        };
    }

    private static TicketSubtask Clean(TicketSubtask subtask, FieldPath path, TextCleaner cleaner)
    {
        Members members = new(path, cleaner);
        return subtask with
        {
            Key = members.Clean(subtask.Key, "key"),
            Summary = members.Clean(subtask.Summary, "summary"),
            Status = members.Clean(subtask.Status, "status"),
        };
    }

    private static TicketLink Clean(TicketLink link, FieldPath path, TextCleaner cleaner)
    {
        Members members = new(path, cleaner);
        return link with
        {
            Relation = members.Clean(link.Relation, "relation"),
            Key = members.Clean(link.Key, "key"),
            Summary = members.Clean(link.Summary, "summary"),
            Status = members.Clean(link.Status, "status"),
        };
    }

    private static TicketAttachment Clean(TicketAttachment attachment, FieldPath path, TextCleaner cleaner)
    {
        Members members = new(path, cleaner);
        return attachment with
        {
            Name = members.Clean(attachment.Name, "name"),
            MimeType = members.Clean(attachment.MimeType, "mimeType"),
            Url = members.Clean(attachment.Url, "url"),
        };
    }

    private static TicketParent Clean(TicketParent parent, FieldPath path, TextCleaner cleaner)
    {
        Members members = new(path, cleaner);
        return parent with
        {
            Key = members.Clean(parent.Key, "key"),
            Summary = members.Clean(parent.Summary, "summary"),
            Description = members.Clean(parent.Description, "description"),
            Url = members.Clean(parent.Url, "url"),
        };
    }

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
            object? value = Clean(map.Values[i], path, cleaner, depth + 1);

            // A name that only looks like another one must not take its place.
            if (ReferenceEquals(name, map.Names[i]) || taken.Add(name))
            {
                clean.Add(name, value);
            }
        }

        return clean.ToMap();
    }

    /// <summary>Cleans the texts of one record.</summary>
    private readonly struct Members(FieldPath record, TextCleaner cleaner)
    {
        public FieldPath Path(string name) => record with { Member = name };

        public string? Clean(string? text, string name) => text is null ? null : cleaner.Clean(text, Path(name));
    }
}
