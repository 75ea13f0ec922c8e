using System.Collections;
using TicketPrompt.Text;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>Turns the dictionary of <c>-Variable</c> into plain data.</summary>
internal static class VariableInput
{
    private const int MaxDepth = 16;

    /// <summary>The values; what could not be taken over is said in a warning.</summary>
    public static FieldMap Read(IDictionary? variables, Action<string> warn)
    {
        if (variables is null)
        {
            return FieldMap.Empty;
        }

        List<Finding> findings = [];
        FieldMap? map = PlainCopy.Of(new PSObjectReader(findings).Wrap(variables), MaxDepth, findings, "Variable") as FieldMap;
        foreach (Finding finding in findings)
        {
            warn($"-Variable: {HostText.Of(finding.ToString())}. The value counts as null.");
        }

        return map ?? FieldMap.Empty;
    }
}
