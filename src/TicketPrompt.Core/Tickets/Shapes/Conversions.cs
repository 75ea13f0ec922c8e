using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>The conversions that several shapes' tables name.</summary>
internal static class Conversions
{
    public static object? LowerText(SourceValue value) => TextOf(value)?.ToLowerInvariant();

    /// <summary>A text, or an object's <c>name</c>.</summary>
    public static object? Name(SourceValue value) => NameOf(value);

    /// <summary>A list of texts or of objects with a <c>name</c>; one such value in place of a list, or under <c>nodes</c> (GraphQL).</summary>
    public static object? Names(SourceValue value) => NamesOf(value, "name");

    /// <summary>A list of texts or of objects with a <c>title</c>.</summary>
    public static object? Titles(SourceValue value) => NamesOf(value, "title");

    /// <summary>Markdown or plain text, as it is.</summary>
    public static object? Markdown(SourceValue value) => RichTextOf(value, MarkupFormat.Markdown);

    public static object? Wiki(SourceValue value) => RichTextOf(value, MarkupFormat.Wiki);

    public static object? Html(SourceValue value) => RichTextOf(value, MarkupFormat.Html);

    /// <summary>A date; without an offset it keeps its wall clock.</summary>
    public static object? Date(SourceValue value) => DateReader.Read(value);

    /// <summary>A day, as due dates mean it.</summary>
    public static object? Day(SourceValue value) => DateReader.ReadDay(value);

    /// <summary>A number; text counts if it is one.</summary>
    public static object? Number(SourceValue value) => NumberOf(value);

    /// <summary>The project that the key tells of. A row without paths.</summary>
    public static object? ProjectFromKey(SourceValue source, MappedTicket ticket) => ProjectKey.Of(ticket.Text(TicketField.Key));

    /// <summary>The section of the description. A row without paths.</summary>
    public static object? CriteriaFromDescription(SourceValue source, MappedTicket ticket) =>
        AcceptanceCriteriaSection.Of(ticket.Text(TicketField.Description));

    /// <summary>The names of one or several people.</summary>
    /// <param name="nameKeys">The properties of a person object that hold a name, the best first.</param>
    public static Func<SourceValue, object?> PersonNames(params string[] nameKeys) => value => Person.JoinNames(value, nameKeys);

    /// <summary>The address of the first of the people whom another field names; somebody without a name is nobody. A row without paths.</summary>
    public static Conversion EmailOf(TicketField people, string[] nameKeys, params string[] emailKeys) =>
        (_, ticket) => Person.FirstEmail(ticket.SourceOf(people), nameKeys, emailKeys);

    /// <summary>The text of a scalar or of the lines of a list; null, and a finding, for what cannot be text.</summary>
    public static string? TextOf(SourceValue value) => TextValue.Of(value);

    /// <summary>A text, or the text of an object's property; of several such the lines.</summary>
    public static string? NameOf(SourceValue value, string key = "name")
    {
        if (value.Kind == SourceKind.List)
        {
            return NamesOf(value, key) is { } names ? string.Join("\n", names) : null;
        }

        if (!value.HasProperties)
        {
            return TextOf(value);
        }

        SourceValue name = value[key];
        if (name.Kind == SourceKind.Missing)
        {
            TextValue.ReportLoss(value);
        }

        return TextOf(name);
    }

    /// <summary>The elements' texts or names; null when there is none.</summary>
    public static ReadOnlyCollection<string>? NamesOf(SourceValue value, string key)
    {
        List<string>? names = null;
        foreach (SourceValue element in Elements(value))
        {
            if (NameOf(element, key) is { } name)
            {
                (names ??= []).Add(name);
            }
        }

        return names?.AsReadOnly();
    }

    /// <summary>The elements of a list, of a GraphQL connection (<c>nodes</c>), or the one value in place of a list.</summary>
    public static SourceList Elements(SourceValue value)
    {
        if (value.Kind != SourceKind.Object)
        {
            return value.AsList();
        }

        SourceValue nodes = value["nodes"];
        if (nodes.Kind == SourceKind.Missing)
        {
            // A connection of which only the count was asked for holds nothing here.
            return value["totalCount"].Kind == SourceKind.Number ? nodes.AsList() : value.AsList();
        }

        if (value.Findings is not null)
        {
            ReportPart(value, nodes.AsList().Count(), value["totalCount"]);
        }

        return nodes.AsList();
    }

    /// <summary>Says that a list came only in part, where its page tells.</summary>
    /// <param name="page">What the list is in.</param>
    /// <param name="count">How many elements came.</param>
    /// <param name="total">How many the tracker says there are.</param>
    public static void ReportPart(SourceValue page, int count, SourceValue total)
    {
        if (page.Findings is not null && (page["pageInfo"]["hasNextPage"].Raw is true || (total.Kind == SourceKind.Number && TryNumber(total) > count)))
        {
            page.Report(FindingKind.Incomplete);
        }
    }

    /// <summary>A list of what a function makes of each element; null when there is none.</summary>
    public static ReadOnlyCollection<T>? ListOf<T>(IEnumerable<SourceValue> elements, Func<SourceValue, T?> make)
        where T : class
    {
        List<T>? list = null;
        int index = 0;
        foreach (SourceValue element in elements)
        {
            int before = element.Findings?.Count ?? 0;
            if (make(element) is { } made)
            {
                (list ??= []).Add(made);
            }

            FieldFindings.PutInside(element.Findings, before, index++);
        }

        return list?.AsReadOnly();
    }

    /// <summary>Adds what a function makes of each element to a list.</summary>
    public static void AddTo<T>(List<T> all, IEnumerable<SourceValue> elements, Func<SourceValue, T?> make)
        where T : class
    {
        if (ListOf(elements, make) is { } more)
        {
            all.AddRange(more);
        }
    }

    /// <summary>A text cut at separators, its parts trimmed; null when nothing is left.</summary>
    public static ReadOnlyCollection<string>? Split(string? text, params char[] separators)
    {
        List<string>? parts = null;
        foreach (string part in (text ?? "").Split(separators))
        {
            if (part.Trim() is { Length: > 0 } trimmed)
            {
                (parts ??= []).Add(trimmed);
            }
        }

        return parts?.AsReadOnly();
    }

    /// <summary>Whether the value is a document of Atlassian's format (ADF): it means rich text wherever it stands.</summary>
    public static bool IsDocument(SourceValue value) =>
        value.Kind == SourceKind.Object
        && value["type"].Raw is string type && string.Equals(type, "doc", StringComparison.Ordinal)
        && value["content"].Kind is SourceKind.List or SourceKind.Object or SourceKind.Null;

    /// <summary>Rich text as Markdown; null when it says nothing.</summary>
    public static string? RichTextOf(SourceValue value, MarkupFormat format) => TextValue.RichOf(value, format);

    /// <summary>A comment, null when it says nothing.</summary>
    public static TicketComment? CommentOf(string? author, TicketDate? created, string? body) =>
        body is null ? null : new TicketComment { Author = author, CreatedDate = created, Body = body };

    /// <summary>A number; null, and a finding, when the value is there and is none.</summary>
    public static double? NumberOf(SourceValue value)
    {
        if (value.Kind == SourceKind.List && value.AsList().Take(2).ToArray() is [var only])
        {
            return NumberOf(only);
        }

        double? number = TryNumber(value);
        if (number is null && value.HasValue && !(value.Text is { } text && string.IsNullOrWhiteSpace(text)))
        {
            if (value.Text is not { } standIn || !TextValue.IsStandIn(value, standIn))
            {
                TextValue.ReportLoss(value);
            }
        }

        return number;
    }

    /// <summary>A number, null when the value is none; for places that need not hold one.</summary>
    public static double? TryNumber(SourceValue value) =>
        value.Kind is SourceKind.Number or SourceKind.Text && value.Text is { } text ? NumberText.Read(text.Trim()) : null;

    /// <summary>A whole number of bytes, null when the value is none.</summary>
    public static long? SizeOf(SourceValue value) =>
        NumberOf(value) is { } number and >= 0 and < long.MaxValue ? (long)number : null;
}
