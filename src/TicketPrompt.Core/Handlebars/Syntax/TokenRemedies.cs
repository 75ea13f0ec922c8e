namespace TicketPrompt.Handlebars.Syntax;

/// <summary>What people usually mean by a token that does not fit where it stands.</summary>
internal static class TokenRemedies
{
    /// <summary>What to write instead of a comparison.</summary>
    public const string Operators = " There are no operators in Handlebars; compare with a helper: (eq a b), (lt a b), (gt a b).";

    /// <summary>A sentence with a space before it; empty when nothing is usual.</summary>
    public static string For(TokenKind kind, string written, TokenKind next, string nextWritten) => (kind, written) switch
    {
        (TokenKind.Bar, _) when next == TokenKind.Name => $" There are no filters in Handlebars; a helper stands before its value: {{{{{Helper(nextWritten)} value}}}}.",
        (TokenKind.Bar, _) => " There are no filters in Handlebars; a helper stands before its value: {{upper name}}.",
        (TokenKind.EqualsSign, _) when next == TokenKind.EqualsSign => Operators,
        (TokenKind.EqualsSign, _) => " A named argument is written name=value, after the others.",
        (TokenKind.Invalid, "<" or ">") => Operators,
        (TokenKind.Invalid, "!") => " There are no operators in Handlebars; use a helper: (not a), (ne a b).",
        (TokenKind.Invalid, "&") => " There are no operators in Handlebars; combine with a helper: (and a b).",
        (TokenKind.Invalid, "+" or "-" or "*" or "%") => " There is no arithmetic in Handlebars.",
        (TokenKind.Invalid, ",") => " Arguments are separated by spaces.",
        (TokenKind.Invalid, "\"" or "'") => " A text starts and ends with the same quote and stands apart from what is before it.",
        (TokenKind.Invalid, "[") => " Close the name with ].",
        (TokenKind.Invalid, "#" or "^") => " A block opens with {{# and no space between; a comment is {{! ... }}.",
        (TokenKind.Invalid, _) => " A name with such characters is written in brackets: [a name].",
        (TokenKind.Close, _) => " Put a name between the braces, or write \\{{ where two braces are meant as text.",
        (TokenKind.CloseTriple, _) => " A tag that opens with {{ closes with }}; for a brace after it write {{name}}{{!}}}.",
        (TokenKind.CloseRaw, _) => " Only {{{{name}}}} closes with four braces.",
        (TokenKind.OpenCall, _) => " A sub-expression is an argument; a space stands before it.",
        (TokenKind.Name, _) or (TokenKind.Text, _) or (TokenKind.Number, _) or (TokenKind.At, _) => " Named arguments (name=value) come last.",
        (TokenKind.Open or TokenKind.OpenTriple or TokenKind.OpenBlock or TokenKind.OpenEnd or TokenKind.OpenElse or TokenKind.Else
            or TokenKind.OpenPartial or TokenKind.OpenInverse or TokenKind.OpenPartialBlock or TokenKind.OpenRaw, _) =>
            " Close the tag before it with }} first.",
        _ => "",
    };

    /// <summary>The helper that does what a filter of Jinja or Liquid does; the filter's own name where it is the same, or there is none.</summary>
    private static string Helper(string filter) => filter switch
    {
        "upcase" or "uppercase" => "upper",
        "downcase" or "lowercase" => "lower",
        "tojson" => "json",
        "date" or "strftime" => "formatDate",
        "d" => "default",
        _ => filter,
    };
}
