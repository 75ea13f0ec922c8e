using System.Globalization;
using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>Reads a date without an offset as UTC, not as the machine's zone: a run must not depend on where it runs.</summary>
public sealed class AsUtcAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateTime { Kind: DateTimeKind.Unspecified } date => new DateTimeOffset(date, TimeSpan.Zero),
            string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) => date,
            _ => inputData,
        };
    }
}
