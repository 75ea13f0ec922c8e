using System.Globalization;

namespace TicketPrompt.Tickets;

/// <summary>
/// Puts a name to what conversions reported of a field's values. A conversion does not know which field it works for, nor which
/// element of a list: that is put before the finding's field from the inside out, and what is said twice is counted.
/// </summary>
internal static class FieldFindings
{
    /// <summary>Says of which element of a list the findings are that were added since.</summary>
    public static void PutInside(List<Finding>? findings, int since, int index)
    {
        for (int i = since; i < findings?.Count; i++)
        {
            if (IsOurs(findings[i]))
            {
                findings[i] = findings[i] with { Field = string.Format(CultureInfo.InvariantCulture, "[{0}]{1}", index, findings[i].Field) };
            }
        }
    }

    /// <summary>Says of which field the findings are that were added since; one finding a kind and detail is left.</summary>
    public static void PutInside(List<Finding> findings, int since, string field)
    {
        int kept = since;
        for (int i = since; i < findings.Count; i++)
        {
            Finding finding = findings[i];
            int same = IsOurs(finding) ? findings.FindIndex(since, kept - since, other => other.Kind == finding.Kind && other.Detail == finding.Detail) : -1;
            if (same >= 0)
            {
                findings[same] = findings[same] with { Count = findings[same].Count + 1 };
            }
            else
            {
                findings[kept++] = IsOurs(finding) ? finding with { Field = field + finding.Field } : finding;
            }
        }

        findings.RemoveRange(kept, findings.Count - kept);
    }

    /// <summary>Forgets what was reported between two moments: the field has a value from another place.</summary>
    public static void Forget(List<Finding> findings, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (IsOurs(findings[i]))
            {
                findings.RemoveAt(i);
            }
        }
    }

    // What a conversion reported begins with no name; others know theirs.
    private static bool IsOurs(Finding finding) =>
        finding.Kind is FindingKind.WrongKind or FindingKind.StandIn or FindingKind.Incomplete or FindingKind.HiddenText
        && (finding.Field.Length == 0 || finding.Field[0] == '[');
}
