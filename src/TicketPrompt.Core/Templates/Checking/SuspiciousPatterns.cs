using System.Text.RegularExpressions;

namespace TicketPrompt.Templates.Checking;

/// <summary>Something in a template's text that its author probably meant as a tag.</summary>
/// <param name="Advice">What to write instead; <c>{0}</c> stands for what was found.</param>
internal sealed record SuspiciousPattern(Regex Pattern, string Advice)
{
    /// <summary>Only where a tag stands on the same line.</summary>
    public bool NeedsTag { get; init; }
}

/// <summary>What other template languages, and HTML, leave in a text.</summary>
internal static class SuspiciousPatterns
{
    // A guard for the tests' sake: no pattern repeats within a repetition.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<SuspiciousPattern> All { get; } =
    [
        Row(@"&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|#34);", "'{0}' is an HTML escape, and prompts are not HTML: it is printed as it stands. Write the character itself.") with { NeedsTag = true },
        Row(@"\{%[-+]?\s*(?:if|elif|elsif|else|endif|for|endfor|unless|endunless|set|assign|include|block|endblock|macro|endmacro|raw|endraw|case|when)\b", "'{0}' is a Jinja or Liquid tag and is printed as it stands. Handlebars writes {{{{#if value}}}}...{{{{/if}}}}, {{{{#each list}}}}...{{{{/each}}}}, {{{{> partial}}}}."),
        Row(@"<%[-=#]?", "'{0}' begins an ERB or ASP tag and is printed as it stands. Handlebars writes {{{{value}}}}."),
        Row(@"\$\{\s*(?:ticket|tickets)\b", "'{0}' is no tag and is printed as it stands. Handlebars writes {{{{ticket.key}}}}, without the dollar."),
        Row(@"(?<![{$])\{\s*(?:ticket|tickets)\.\w", "'{0}' has one brace and is printed as it stands. A tag has two: {{{{ticket.key}}}}."),
    ];

    private static SuspiciousPattern Row(string pattern, string advice) =>
        new(new Regex(pattern, RegexOptions.CultureInvariant, Longest), advice);
}
