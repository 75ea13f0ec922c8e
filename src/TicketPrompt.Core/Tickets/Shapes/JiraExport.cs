using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>What Jira's CSV and XML exports have in common.</summary>
internal static class JiraExport
{
    /// <summary>A resolution; exports write a word where there is none.</summary>
    public static object? Resolution(SourceValue value, MappedTicket ticket) =>
        ElementText(value) is { } text && !string.Equals(text, "Unresolved", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>The text of a cell or an element.</summary>
    public static string? ElementText(SourceValue value) => NameOf(value, Sources.Files.XmlItem.Text);
}
