namespace TicketPrompt.Templates.Checking;

/// <summary>What an import says of a template that can be used: where text is lost, or printed that was meant as something else.</summary>
internal static class LostText
{
    private static readonly string[] Codes = ["SuspiciousText", "BuiltInPartial", "UnknownKey"];

    // In prose, braces are often meant as text.
    private static readonly string[] ProseCodes = [.. Codes, "UndeclaredVariable", "UnknownField"];

    /// <summary>The warning, in a line; null when there is nothing to say. A fault of the check itself is none of the template's.</summary>
    public static string? Of(TicketTemplate template)
    {
        string[] codes = template.Path?.EndsWith(".md", StringComparison.OrdinalIgnoreCase) == true ? ProseCodes : Codes;
        TemplateDiagnostic[] found =
        [
            .. TemplateChecker.Check(template)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && codes.Contains(diagnostic.Code, StringComparer.Ordinal)),
        ];
        string place = found.Length == 0 ? "" : FormattableString.Invariant($"{found[0].File}:{found[0].Line}:{found[0].Column}: {found[0].Message}");
        string more = found.Length > 1 ? FormattableString.Invariant($" There {(found.Length == 2 ? "is one more" : $"are {found.Length - 1} more")}; Test-TicketTemplate lists all.") : "";
        return found.Length == 0 ? null : place + more;
    }
}
