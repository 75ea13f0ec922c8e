namespace TicketPrompt.Tickets;

/// <summary>
/// The texts that PowerShell puts in an object's place: ConvertTo-Json below its depth (<c>@{name=api; id=1}</c>), Export-Csv for
/// lists (<c>System.Object[]</c>), and string conversion of both.
/// </summary>
internal static class StandIn
{
    private static readonly string[] Types =
    [
        "System.Object", "System.String", "TicketPrompt.FieldMap", "System.Management.Automation.PSCustomObject", "System.Management.Automation.PSObject",
        "System.Collections.Hashtable", "System.Collections.Specialized.OrderedDictionary", "System.Management.Automation.OrderedHashtable",
    ];

    /// <summary>Whether a text, as a whole, stands for an object or a list.</summary>
    public static bool Is(string text) => text.Length > 4 && text[0] switch
    {
        '@' => IsObject(text),
        'S' or 'T' => (text.StartsWith("System.", StringComparison.Ordinal) || text.StartsWith("TicketPrompt.", StringComparison.Ordinal)) && IsType(text),
        _ => false,
    };

    // @{name=value; other=}, one or several with a space between them.
    private static bool IsObject(string text)
    {
        if (text[1] != '{' || text[text.Length - 1] != '}')
        {
            return false;
        }

        int equals = text.IndexOf('=');
        if (equals < 3)
        {
            return false;
        }

        for (int i = 2; i < equals; i++)
        {
            if (!(char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.' or ' ' or ':' or '@' or '$'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsType(string text)
    {
        string type = text.EndsWith("[]", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
        if (Array.IndexOf(Types, type) >= 0)
        {
            return true;
        }

        // System.Collections.Generic.List`1[System.String], System.Collections.ObjectModel.ReadOnlyCollection`1[[...]]
        if (!text.StartsWith("System.Collections.", StringComparison.Ordinal))
        {
            return type.Length < text.Length && IsName(type);
        }

        int generic = text.IndexOf('`');
        return IsName(generic < 0 ? type : text.Substring(0, generic)) && (generic < 0 || text.EndsWith("]", StringComparison.Ordinal));
    }

    private static bool IsName(string text)
    {
        foreach (char c in text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '.' or '_' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}
