using System.Globalization;
using TicketPrompt.Text;

namespace TicketPrompt.Safety;

/// <summary>The one line that warns of what a ticket's text held.</summary>
internal static class WarningSummary
{
    private const int MostFields = 3;

    private static readonly (FindingKind Kind, string One, string Many)[] Rows =
    [
        (FindingKind.RemovedCharacters, "removed 1 invisible or control character", "removed {0} invisible or control characters"),
        (FindingKind.Redacted, "redacted 1 secret", "redacted {0} secrets"),
        (FindingKind.RoleMarker, "1 role marker", "{0} role markers"),
        (FindingKind.Instruction, "1 phrase that addresses an agent", "{0} phrases that address an agent"),
        (FindingKind.HiddenComment, "1 hidden comment", "{0} hidden comments"),
        (FindingKind.LinkTitle, "1 link title", "{0} link titles"),
        (FindingKind.HiddenText, "1 text that a page does not show", "{0} texts that a page does not show"),
        (FindingKind.DataUri, "1 data URI", "{0} data URIs"),
        (FindingKind.PropertyFailed, "1 property could not be read", "{0} properties could not be read"),
        (FindingKind.Cycle, "1 reference back to an object that holds it was cut", "{0} references back to objects that hold them were cut"),
        (FindingKind.TooDeep, "1 value lay too deep and was cut", "{0} values lay too deep and were cut"),
        (FindingKind.TooLarge, "1 value beyond the limit of values was cut", "{0} values beyond the limit of values were cut"),
        (FindingKind.UnsupportedValue, "1 value of a type that tickets are not made of was left out", "{0} values of types that tickets are not made of were left out"),
        (FindingKind.WrongKind, "1 value that cannot be what its field holds was left out", "{0} values that cannot be what their fields hold were left out"),
        (
            FindingKind.StandIn,
            "1 text that PowerShell put in an object's place was left out: make such JSON with ConvertTo-Json -Depth 20",
            "{0} texts that PowerShell put in objects' places were left out: make such JSON with ConvertTo-Json -Depth 20"),
        (FindingKind.Incomplete, "1 list came only in part: the tracker has more", "{0} lists came only in part: the tracker has more"),
        (FindingKind.KeyOnly, "1 key stands alone, without summary and description", "{0} keys stand alone, without summary and description"),
    ];

    /// <summary>The warning for one ticket; null when none of the findings is worth one.</summary>
    /// <param name="ticketKey">Its key, raw or not; null when it has none.</param>
    public static string? Of(IEnumerable<Finding> findings, string? ticketKey, string? more = null)
    {
        ILookup<FindingKind, Finding> warnings = findings.Where(finding => finding.Level == FindingLevel.Warning).ToLookup(finding => finding.Kind);
        List<string> parts = [];
        foreach ((FindingKind kind, string one, string many) in Rows)
        {
            int count = warnings[kind].Sum(finding => finding.Count);
            if (count > 0)
            {
                string what = count == 1 ? one : string.Format(CultureInfo.InvariantCulture, many, count);
                parts.Add($"{what} ({FieldsOf(warnings[kind])})");
            }
        }

        if (more is not null)
        {
            parts.Add(more);
        }

        string key = HostText.Of(ticketKey, 100);
        return parts.Count == 0 ? null : $"Ticket {(key.Length > 0 ? key : "without a key")}: {string.Join("; ", parts)}.";
    }

    private static string FieldsOf(IEnumerable<Finding> findings)
    {
        string[] fields = [.. findings.Select(finding => HostText.Of(finding.Field, 80)).Distinct(StringComparer.OrdinalIgnoreCase)];
        string shown = string.Join(", ", fields.Take(MostFields));
        return fields.Length > MostFields
            ? $"{shown} and {(fields.Length - MostFields).ToString(CultureInfo.InvariantCulture)} more"
            : shown;
    }
}
