using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Text;

namespace TicketPrompt.Tickets;

/// <summary>
/// Reads the copy of a ticket that a job, remoting or Import-Clixml hands over: the text that <see cref="TicketCopy"/> made of
/// the original, under what somebody has changed on the copy since.
/// </summary>
internal static class CopiedTicket
{
    private const string TypeName = "Deserialized.TicketPrompt.Ticket";

    /// <summary>The ticket; null when the object is no such copy.</summary>
    public static Ticket? Of(SourceValue source)
    {
        if (source.Kind != SourceKind.Object || !source.TypeNames.Any(IsCopy) || source[TicketCopy.Member].Raw is not string whole || Parsed(whole) is not { } map)
        {
            return null;
        }

        SourceValue original = PlainReader.Wrap(map);
        object?[] values = new object?[TicketFieldNames.All.Count];
        foreach (TicketField field in TicketFields.All)
        {
            string name = TicketFieldNames.All[(int)field];
            values[(int)field] = ValueOf(field, original[name], source[name]) ?? TicketFields.Empty(field);
        }

        return new Ticket(values, new SourceNames(original), FindingsOf(original), OmissionsOf(original));
    }

    // Selecting all properties of a copy adds a name before it.
    private static bool IsCopy(string type) => type.EndsWith(TypeName, StringComparison.OrdinalIgnoreCase);

    private static FieldMap? Parsed(string whole)
    {
        try
        {
            JsonValueBuilder builder = new(new JsonNameCache());
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(whole), JsonErrors.ReaderOptions);
            while (reader.Read())
            {
                if (builder.Add(ref reader))
                {
                    return builder.Result as FieldMap;
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? ValueOf(TicketField field, SourceValue original, SourceValue now) => field switch
    {
        TicketField.Created or TicketField.Updated or TicketField.DueDate => DateOf(original),
        TicketField.StoryPoints => original.Raw is null ? null : Convert.ToDouble(original.Raw, CultureInfo.InvariantCulture),
        TicketField.Components or TicketField.Labels or TicketField.FixVersions or TicketField.AffectedVersions => Shapes.Conversions.ListOf(original.AsList(), text => text.Text),
        TicketField.Parent => original.Kind == SourceKind.Object ? Record(original, new TicketParent(), TicketParent.Table) : null,
        TicketField.Subtasks => Shapes.Conversions.ListOf(original.AsList(), subtask => Record(subtask, new TicketSubtask(), TicketSubtask.Table)),
        TicketField.Links => Shapes.Conversions.ListOf(original.AsList(), link => Record(link, new TicketLink(), TicketLink.Table)),
        TicketField.Attachments => Shapes.Conversions.ListOf(
            original.AsList(), file => Record(file, new TicketAttachment { Size = file["size"].Raw as long? }, TicketAttachment.Table)),
        TicketField.Comments => Shapes.Conversions.ListOf(
            original.AsList(),
            comment => Record(comment, new TicketComment { CreatedDate = DateOf(comment["created"]), IsInternal = comment["isInternal"].Raw is true }, TicketComment.Table)),
        TicketField.References => Shapes.Conversions.ListOf(
            original.AsList(), reference => Record(reference, new TicketReference { Kind = ReferenceKind.Of(reference["kind"].Text) }, TicketReference.Table)),
        TicketField.Fields => Plain(original.Raw) as FieldMap,

        // A text that somebody has set on the copy is what counts.
        _ => now.Raw is string { Length: > 0 } set ? set : original.Text,
    };

    private static T Record<T>(SourceValue source, T record, RecordFields<T> members)
        where T : class => members.With(record, name => source[name].Text);

    private static TicketDate? DateOf(SourceValue value) =>
        Marked(value) is { } date ? new TicketDate(value["text"].Text ?? "", date) : null;

    private static object? Marked(SourceValue value) => value[TicketCopy.Mark].Text is not { } text ? null : value["kind"].Text switch
    {
        "offset" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "spelled" => new SpelledNumber(value["value"].Raw!, text),
        "clock" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ => text,
    };

    private static object? Plain(object? value) => value switch
    {
        FieldMap map => Marked(PlainReader.Wrap(map)) ?? new FieldMap(map.Layout, [.. map.Values.Select(Plain)]),
        IReadOnlyList<object?> list => new ReadOnlyCollection<object?>([.. list.Select(Plain)]),
        _ => value,
    };

    private static Finding[] FindingsOf(SourceValue original) => [.. original[TicketCopy.Findings].AsList().Select(finding => new Finding
    {
        Kind = EnumOf<FindingKind>(finding["kind"]),
        Level = EnumOf<FindingLevel>(finding["level"]),
        Field = finding["field"].Text ?? "",
        Detail = finding["detail"].Text,
        Count = (int)(finding["count"].Raw as long? ?? 1),
    })];

    private static Omission[] OmissionsOf(SourceValue original) => [.. original[TicketCopy.Omissions].AsList().Select(omission => new Omission
    {
        Field = omission["field"].Text ?? "",
        Kind = EnumOf<OmissionKind>(omission["kind"]),
        Kept = (int)(omission["kept"].Raw as long? ?? 0),
        Total = (int)(omission["total"].Raw as long? ?? 0),
    })];

    private static T EnumOf<T>(SourceValue value)
        where T : struct => Enum.TryParse(value.Text, out T known) ? known : default;

    /// <summary>The source names that the original's fields were read from.</summary>
    private sealed class SourceNames(SourceValue original) : ITicketAliases
    {
        private readonly Dictionary<string, TicketField> _fields = Read(
            original[TicketCopy.Aliases],
            string.Equals(original["source"].Text, Shapes.FlatShape.Shape.Name, StringComparison.Ordinal) ? LooseName.Comparer : StringComparer.OrdinalIgnoreCase);

        public IEnumerable<string> AliasNames => _fields.Keys;

        public bool TryGetAlias(string name, out TicketField field) => _fields.TryGetValue(name, out field);

        private static Dictionary<string, TicketField> Read(SourceValue aliases, IEqualityComparer<string> comparer)
        {
            Dictionary<string, TicketField> fields = new(comparer);
            foreach (string name in aliases.Names)
            {
                if (aliases[name].Text is { } field && TicketFieldNames.TryGet(field, out TicketField known))
                {
                    fields[name] = known;
                }
            }

            return fields;
        }
    }
}
