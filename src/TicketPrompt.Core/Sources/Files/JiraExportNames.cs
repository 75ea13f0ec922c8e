using TicketPrompt.Text;

namespace TicketPrompt.Sources.Files;

/// <summary>How Jira's CSV and XML exports name custom fields, and what their text means.</summary>
internal static class JiraExportNames
{
    private const string Prefix = "Custom field (";
    private static readonly string[] Numbers = ["Story Points", "Story point estimate"];

    /// <summary>
    /// The name of a CSV column: a custom field's own name for <c>Custom field (Team)</c>, unless a column of that name is
    /// there as well.
    /// </summary>
    public static string NameOf(string column, IReadOnlyList<string> columns)
    {
        if (!column.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !column.EndsWith(")", StringComparison.Ordinal))
        {
            return column;
        }

        string name = column.Substring(Prefix.Length, column.Length - Prefix.Length - 1).Trim();
        return name.Length == 0 || columns.Contains(name, StringComparer.OrdinalIgnoreCase) ? column : name;
    }

    /// <summary>A field's value: exports write all as text, and an estimate is a number (<c>3.0</c>).</summary>
    public static object? ValueOf(string name, string? text) =>
        text is not null && Numbers.Contains(name, StringComparer.OrdinalIgnoreCase) && NumberText.Read(text) is { } number ? number : text;
}
