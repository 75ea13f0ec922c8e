using System.Globalization;
using TicketPrompt.Text;

namespace TicketPrompt.Model;

/// <summary>
/// What views show of our objects: a member's value as text that is safe on a terminal. Objects answer a format string with
/// it, <c>'{0:Summary}' -f $ticket</c>, and TicketPrompt.Format.ps1xml uses nothing else: a format string works in every
/// language mode, where the call of a static method fails under ConstrainedLanguage.
/// </summary>
internal static class HostView
{
    // An element of a list has one line of a list view.
    private const int LongestElement = 160;

    // Rich text keeps its lines; everything else is one line, so that no value breaks a table's row.
    private static readonly HashSet<string> RichText = new(StringComparer.OrdinalIgnoreCase)
    {
        "Description", "Environment", "AcceptanceCriteria", "Body", "Content", "Text", "Comments", "Subtasks", "Links", "Attachments", "References", "Findings", "Omissions", "Messages", "Variables",
    };

    /// <summary>The text of a ticket's part for a format string.</summary>
    public static string Of(IFieldLookup part, string? format) =>
        Of(part, format, name => part.TryGetField(name, out object? value) ? value : throw Unknown(part, name));

    /// <summary>The text of an object for a format string.</summary>
    /// <param name="format">A member's name; null, empty or <c>G</c> for the object's own text.</param>
    /// <param name="member">The member's value by its name; throws <see cref="Unknown"/> for any other.</param>
    public static string Of(object owner, string? format, Func<string, object?> member) =>
        format is null or "" or "G" ? owner.ToString() ?? "" : Text(member(format), RichText.Contains(format));

    /// <summary>What .NET's formatting demands for a format that an object does not know.</summary>
    public static FormatException Unknown(object owner, string name) => new($"{owner.GetType().Name} has no member '{HostText.Of(name, 100)}' to show.");

    private static string Text(object? value, bool lines) => value switch
    {
        null => "",
        string text => lines ? HostText.OfLines(text) : HostText.Of(text),
        TicketDate { Value: DateTimeOffset date } => date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        FieldMap map => string.Join("; ", map.Select(pair => $"{HostText.Of(pair.Key)}: {Text(pair.Value, lines: false)}")),
        IEnumerable<object?> elements => string.Join(lines ? "\n" : ", ", elements.Select(Element)),
        _ => HostText.Of(ScalarText.Of(value) ?? value.ToString()),
    };

    private static string Element(object? element) => HostText.Of(
        element is TicketComment comment ? $"{comment.Author} ({Text(comment.CreatedDate, lines: false)}): {comment.Body}" : element?.ToString(),
        LongestElement);
}
