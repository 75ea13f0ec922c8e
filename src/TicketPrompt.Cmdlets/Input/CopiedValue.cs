using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// Tells what a copy was that came out of a job, remoting or Import-Clixml: of most .NET objects those make a bag of properties
/// with the type's name behind a prefix, and of an enumeration's value a number.
/// </summary>
internal static class CopiedValue
{
    private const string Prefix = "Deserialized.";

    /// <summary>The type that a copied object had; null for whatever is no copy.</summary>
    public static string? OriginalTypeOf(PSObject value)
    {
        foreach (string type in ObjectParts.TypeNamesOf(value))
        {
            // Select-Object puts a name of its own before the others.
            if (type.Length > Prefix.Length && type[0] is 'D' or 'd' && type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return type.Substring(Prefix.Length);
            }
        }

        return null;
    }

    /// <summary>The scalar that a copy was before; null for all else.</summary>
    public static object? ScalarOf(PSObject copy) => OriginalTypeOf(copy) switch
    {
        "System.DateTimeOffset" => InstantOf(copy),
        "System.DateOnly" => DayOf(copy),
        "System.Text.StringBuilder" or "System.Net.IPAddress" or "System.Net.Mail.MailAddress" or "System.TimeOnly" => copy.ToString(),
        _ => null,
    };

    /// <summary>The name of an enumeration's value; null where a number is only a number.</summary>
    public static string? EnumNameOf(PSObject copy) => OriginalTypeOf(copy) is null ? null : copy.ToString();

    private static object? InstantOf(PSObject copy) =>
        copy.Properties["DateTime"]?.Value is { } wrapped && BaseOf(wrapped) is DateTime clock
        && copy.Properties["Offset"]?.Value is { } span && BaseOf(span) is TimeSpan offset
            ? new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), offset)
            : null;

    private static object? DayOf(PSObject copy) =>
        BaseOf(copy.Properties["Year"]?.Value) is int year && BaseOf(copy.Properties["Month"]?.Value) is int month && BaseOf(copy.Properties["Day"]?.Value) is int day
            ? $"{year:0000}-{month:00}-{day:00}"
            : null;

    private static object? BaseOf(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
