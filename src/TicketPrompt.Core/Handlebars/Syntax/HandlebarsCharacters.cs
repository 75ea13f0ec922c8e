namespace TicketPrompt.Handlebars.Syntax;

/// <summary>The classes of characters that the lexer of handlebars.js 4.7 tells apart.</summary>
internal static class HandlebarsCharacters
{
    /// <summary>JavaScript's <c>\s</c>: unlike .NET's white space it has U+FEFF and has not U+0085.</summary>
    public static bool IsSpace(char c) => c switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < '\u00A0' => false,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF' => true,
        _ => false,
    };

    /// <summary>What a name may be made of outside of <c>[...]</c>.</summary>
    public static bool IsName(char c) => c switch
    {
        '!' or '"' or '#' or (>= '%' and <= ',') or '.' or '/' or (>= ';' and <= '>') or '@' or (>= '[' and <= '^') or '`'
            or (>= '{' and <= '~') => false,
        _ => !IsSpace(c),
    };

    /// <summary>What must follow a name.</summary>
    public static bool EndsName(char c) => c is '=' or '~' or '}' or '/' or '.' or ')' or '|' || IsSpace(c);

    /// <summary>What must follow a number, <c>true</c>, <c>false</c>, <c>null</c> or <c>undefined</c>.</summary>
    public static bool EndsLiteral(char c) => c is '~' or '}' or ')' || IsSpace(c);

    /// <summary>JavaScript's <c>\w</c>.</summary>
    public static bool IsWord(char c) => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
