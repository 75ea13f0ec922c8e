using System.Text.RegularExpressions;

namespace TicketPrompt.Handlebars.Syntax;

/// <summary>
/// What people mean by a tag that cannot be read, and how it is written here. It looks at the whole tag and at what is open in it,
/// for the character at which a parser gives up is seldom the one that is wrong.
/// </summary>
/// <param name="text">The template's text.</param>
/// <param name="start">Where the tag starts.</param>
/// <param name="met">The token that does not fit.</param>
internal sealed class TagRemedies(string text, int start, Token met)
{
    /// <summary>What to write instead of a comparison.</summary>
    public const string Operators = " There are no operators in Handlebars; compare with a helper: (eq a b), (lt a b), (gt a b).";

    // A longer tag gets no rewriting, so that no pattern takes long.
    private const int MostCharacters = 300;

    private static readonly Regex Infix = Pattern(@"^(?<left>[^\s=!<>&|?()]+|""[^""]*""|'[^']*')\s*(?<op>===?|!==?|<>|<=|>=|<|>|&&|\|\||\?\?)\s*(?<right>""[^""]*""|'[^']*'|[^\s=!<>&|?()]+)$");
    private static readonly Regex Ternary = Pattern(@"^(?<test>[^?]+?)\s*\?\s*(?<yes>""[^""]*""|'[^']*'|[^\s:]+)\s*:\s*(?<no>""[^""]*""|'[^']*'|\S+)$");
    private static readonly Regex Filter = Pattern(@"^\s*(?<name>[A-Za-z_]\w*)\s*(?::\s*(?<args>.+)|\(\s*(?<args>.*?)\s*\)|\s(?<args>.+))?\s*$");
    private static readonly Regex Call = Pattern(@"(?<name>[A-Za-z_][\w.]*)\((?<args>[^()]*)\)?");
    private static readonly Regex Index = Pattern(@"(?<path>[\w.\]]+)\[(?:(?<index>\d+)|""(?<name>[^""\]]*)""|'(?<name>[^'\]]*)')\]");
    private static readonly Regex Joined = Pattern(@"(?<left>[\w\]])(?<op>\?\.|->|::)(?<right>\w)");

    private readonly int _end = EndOf(text, start);

    /// <summary>The helper that does what a filter of Jinja or Liquid does; the filter's own name where it is the same, or there is none.</summary>
    public static string HelperOf(string filter) => filter switch
    {
        "upcase" or "uppercase" => "upper",
        "downcase" or "lowercase" => "lower",
        "tojson" => "json",
        "date" or "strftime" => "formatDate",
        "d" => "default",
        _ => filter,
    };

    /// <summary>A sentence with a space before it; empty when nothing is usual.</summary>
    public string Remedy() => MissingEnd() ?? Parentheses() ?? Rewritten() ?? ByToken();

    private string Tag => text.Substring(start, Math.Min(_end, start + MostCharacters) - start);

    /// <summary>The tag without its braces and marks.</summary>
    private string Inside => Tag.TrimStart('{', '~', '#', '^', '&', '*', '/', '>').TrimEnd('}', '~').Trim();

    private string Written => text.Substring(met.Start, met.End - met.Start);

    private bool IsBlock => OpensWith('#') || OpensWith('^') || Regex.IsMatch(Tag, @"^\{\{~?\s*else\s");

    private char Before => met.Start > start ? text[met.Start - 1] : '\0';

    /// <summary>A tag that ends on no line of its own, or before another one opens.</summary>
    private string? MissingEnd()
    {
        bool opens = met.Kind is TokenKind.Open or TokenKind.OpenTriple or TokenKind.OpenBlock or TokenKind.OpenEnd or TokenKind.OpenElse or TokenKind.Else
            or TokenKind.OpenPartial or TokenKind.OpenInverse or TokenKind.OpenPartialBlock or TokenKind.OpenRaw or TokenKind.Comment;
        int lineEnd = text.IndexOfAny(['\r', '\n'], start);
        bool isOtherLine = lineEnd >= 0 && lineEnd < met.Start;
        if (isOtherLine && (opens || text.IndexOf("}}", start, lineEnd - start, StringComparison.Ordinal) < 0))
        {
            int line = 0;
            for (int i = start; i < met.Start; i++)
            {
                line += text[i] == '\n' ? 1 : 0;
            }

            string first = text.Substring(start, Math.Min(40, lineEnd - start)).TrimEnd();
            string where = line == 1 ? "the line before" : $"{line} lines before";
            return Parentheses(lineEnd) is string inner ? $" The tag {first} opens {where} and is not closed.{inner}"
                : $" The tag {first} opens {where} and is not closed. Close the tag before it with }}}}: {first}}}}}.";
        }

        return opens ? Open() is int ? $"{Parentheses(met.Start)} Close the tag before it with }}}} first." : " Close the tag before it with }} first." : null;
    }

    private string? Parentheses() => met.Kind is TokenKind.Close or TokenKind.CloseTriple or TokenKind.CloseRaw ? Parentheses(met.Start)
        : met.Kind == TokenKind.CloseCall && Open() is null ? " This ) closes nothing. Leave it out, or open one before the helper: (eq a b)."
        : null;

    private string? Parentheses(int end) => Open(end) is int open
        ? $" Close the parenthesis {Shortened(text.Substring(open, end - open).TrimEnd())} with ) first."
        : null;

    private int? Open() => Open(met.Start);

    /// <summary>Where the innermost parenthesis opens that is not closed before a place.</summary>
    private int? Open(int end)
    {
        Stack<int> open = new();
        foreach (int i in Unquoted(text, start, end))
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    /// <summary>The tag as it is written here, where it is plain what was meant.</summary>
    private string? Rewritten()
    {
        string tag = Tag;
        string inside = Inside;
        if (tag.Length == MostCharacters)
        {
            return null;
        }

        if (tag.StartsWith("{{=", StringComparison.Ordinal))
        {
            return " The delimiters cannot be changed here as in Mustache; tags stand between {{ and }}. Braces that are meant as text are written \\{{.";
        }

        if (Index.Match(tag) is { Success: true } index && met.Kind == TokenKind.Invalid && Written == "[")
        {
            string name = index.Groups["index"].Success ? index.Groups["index"].Value : index.Groups["name"].Value;
            return $" An index or a name in brackets follows a dot: {tag.Replace(index.Value, $"{index.Groups["path"].Value}.[{name}]")}.";
        }

        if (Joined.Match(tag) is { Success: true } joined && met.Kind is TokenKind.Invalid or TokenKind.Separator)
        {
            return $" Names are joined by a dot: {tag.Replace(joined.Groups["op"].Value, ".")}.";
        }

        if (met.Kind == TokenKind.Invalid && Written == "(" && Call.Match(text, LineStart(), _end - LineStart()) is { Success: true } && CallBefore() is string call)
        {
            return $" A helper stands before its arguments, with a space and without a parenthesis of its own: {call}.";
        }

        return met.Kind switch
        {
            TokenKind.Bar when inside.IndexOf("||", StringComparison.Ordinal) < 0 => Filters(inside),
            TokenKind.Bar or TokenKind.EqualsSign or TokenKind.Invalid => Comparison(inside),
            _ => null,
        };
    }

    private int LineStart() => start;

    /// <summary>The call whose parenthesis was met, with a space in its place.</summary>
    private string? CallBefore()
    {
        for (Match call = Call.Match(text, start); call.Success && call.Index < _end; call = call.NextMatch())
        {
            if (call.Index + call.Groups["name"].Length != met.Start)
            {
                continue;
            }

            string name = HelperOf(call.Groups["name"].Value);
            string arguments = Arguments(call.Groups["args"].Value);
            string whole = arguments.Length == 0 ? name : $"{name} {arguments}";
            bool isAlone = text.Substring(start, call.Index - start).Trim('{', '~', ' ', '&').Length == 0;
            bool isInParenthesis = call.Index > 0 && text[call.Index - 1] == '(';
            return isAlone ? $"{{{{{whole}}}}}" : isInParenthesis ? whole : $"({whole})";
        }

        return null;
    }

    private string Filters(string inside)
    {
        List<string> parts = SplitBars(inside);
        string value = parts[0].Trim();
        string head = "";
        if (IsBlock && value.IndexOf(' ') is > 0 and var space)
        {
            head = value.Substring(0, space + 1);
            value = value.Substring(space + 1).Trim();
        }

        if (value.Length == 0 || parts.Count < 2)
        {
            return " There are no filters in Handlebars; a helper stands before its value: {{upper name}}.";
        }

        for (int i = 1; i < parts.Count; i++)
        {
            Match filter = Filter.Match(parts[i]);
            if (!filter.Success)
            {
                return " There are no filters in Handlebars; a helper stands before its value: {{upper name}}.";
            }

            string arguments = Arguments(filter.Groups["args"].Value);
            value = i > 1 ? $"({value})" : value.IndexOf(' ') >= 0 && value[0] is not ('"' or '\'') ? $"({value})" : value;
            value = $"{HelperOf(filter.Groups["name"].Value)} {value}{(arguments.Length == 0 ? "" : " " + arguments)}";
        }

        string written = head.Length > 0 ? $"{{{{#{head.TrimStart('#')}({value})}}}}" : $"{{{{{value}}}}}";
        return $" There are no filters in Handlebars; a helper stands before its value: {written}.";
    }

    private string? Comparison(string inside)
    {
        string head = "";
        string body = inside;
        Match block = Regex.Match(inside, @"^(?:else\s+)?(?:if|unless|with|each)\s+");
        if (block.Success)
        {
            head = block.Value;
            body = inside.Substring(head.Length).Trim();
        }

        bool isInParentheses = body.Length > 1 && body[0] == '(' && body[body.Length - 1] == ')';
        body = isInParentheses ? body.Substring(1, body.Length - 2).Trim() : body;
        if (Infix.Match(body) is { Success: true } infix)
        {
            string left = infix.Groups["left"].Value;
            string right = infix.Groups["right"].Value;
            string operation = infix.Groups["op"].Value;
            string helper = operation switch
            {
                "==" or "===" => $"eq {left} {right}",
                "!=" or "!==" or "<>" => $"ne {left} {right}",
                "<" => $"lt {left} {right}",
                ">" => $"gt {left} {right}",
                "<=" => $"not (gt {left} {right})",
                ">=" => $"not (lt {left} {right})",
                "&&" => $"and {left} {right}",
                "||" when block.Success => $"or {left} {right}",
                _ => $"default {left} {right}",
            };
            return block.Success
                ? $" There are no operators in Handlebars; a helper does it: {{{{{(head.StartsWith("else", StringComparison.Ordinal) ? "" : Mark())}{head}({helper})}}}}. The helpers are (eq a b), (ne a b), (lt a b), (gt a b), (and a b), (or a b), (not a)."
                : $" There are no operators in Handlebars; a helper does it: {{{{{helper}}}}}.";
        }

        if (Ternary.Match(body) is { Success: true } ternary && Written is "?" or ":")
        {
            return $" There is no ? : in Handlebars. Write {{{{#if {ternary.Groups["test"].Value}}}}}{Value(ternary.Groups["yes"].Value)}{{{{else}}}}{Value(ternary.Groups["no"].Value)}{{{{/if}}}}.";
        }

        return null;

        static string Value(string literal) => literal.Length > 1 && literal[0] is '"' or '\'' ? literal.Substring(1, literal.Length - 2) : $"{{{{{literal}}}}}";
    }

    private string Mark() => OpensWith('^') ? "^" : "#";

    private bool OpensWith(char mark) => Tag.TrimStart('{', '~').TrimStart().StartsWith(mark.ToString(), StringComparison.Ordinal);

    private string ByToken() => (met.Kind, Written) switch
    {
        (TokenKind.Bar, _) => " There are no filters in Handlebars; a helper stands before its value: {{upper name}}.",
        (TokenKind.EqualsSign, _) when met.Start + 1 < text.Length && text[met.Start + 1] == '=' => Operators,
        (TokenKind.EqualsSign, _) when text.IndexOf("set", start, Math.Min(8, text.Length - start), StringComparison.Ordinal) >= 0 => " A template sets no variables; -Variable does, or {{#with value as |name|}}.",
        (TokenKind.EqualsSign, _) => " A named argument is written name=value, without spaces and after the others.",
        (TokenKind.Invalid, "<" or ">") => Operators,
        (TokenKind.Invalid, "!") when Before is '{' or ' ' && text.Substring(start, met.Start - start).Trim('{', '~', ' ').Length == 0 => " A comment begins with {{! and no space between.",
        (TokenKind.Invalid, "!") => " There are no operators in Handlebars; use a helper: (not a), (ne a b).",
        (TokenKind.Invalid, "&") => " There are no operators in Handlebars; combine with a helper: (and a b).",
        (TokenKind.Invalid, "?") => " There is no ? : in Handlebars; write {{#if value}}...{{else}}...{{/if}}, or {{default value \"...\"}}.",
        (TokenKind.Invalid, "+" or "-" or "*" or "%") => " There is no arithmetic in Handlebars, and texts stand beside each other: {{a}}{{b}}.",
        (TokenKind.Invalid, ",") => " Arguments are separated by spaces.",
        (TokenKind.Invalid, ";") => " Nothing stands between the name and its }}; leave the semicolon out.",
        (TokenKind.Invalid, "`") => " A text stands in straight quotes: \"text\" or 'text'.",
        (TokenKind.Invalid, "\"" or "'") => " A text starts and ends with the same quote and stands apart from what is before it.",
        (TokenKind.Invalid, "[") => " Close the name with ]; brackets stand around a whole name, after a dot: ticket.[Story Points].",
        (TokenKind.Invalid, "]") => " A bracket closes a name that [ opens: ticket.[Story Points].",
        (TokenKind.Invalid, "{") => " Braces stand around a tag, not inside of it. Write {{name}}.",
        (TokenKind.Invalid, "}") => " A tag closes with two braces, }}, and nothing between them.",
        (TokenKind.Invalid, "(") => " A helper stands before its arguments, with spaces between: {{upper name}}.",
        (TokenKind.Invalid, "#" or "^") when IsEmptyBefore() => " A block opens with {{# and no space between; a comment is {{! ... }}.",
        (TokenKind.Invalid, "#" or "^") => " A comment is {{! ... }}, in a tag of its own.",
        (TokenKind.Invalid, _) => " A name with such characters is written in brackets: [a name].",
        (TokenKind.Separator, "/") when IsEmptyBefore() && met.End < text.Length && text[met.End] is '*' or '/' => " A comment is {{! ... }}.",
        (TokenKind.Separator, "/") when Tag.StartsWith("{{//", StringComparison.Ordinal) => " A comment is {{! ... }}.",
        (TokenKind.Separator, "/") when IsEmptyBefore() && text.Substring(start, met.Start - start).EndsWith(" ", StringComparison.Ordinal) => " A closing tag has no space before its slash: {{/if}}.",
        (TokenKind.Separator, "/") when IsEmptyBefore() => " A comment is {{! ... }}; a closing tag is {{/if}}.",
        (TokenKind.Separator, ".") when IsEmptyBefore() => $" Names begin without a dot here, other than in Go's templates: {{{{{Inside.TrimStart('.')}}}}}.",
        (TokenKind.Separator, _) => " A path is names with one . or / between them.",
        (TokenKind.Close, _) when IsEmptyBefore() => " Put a name between the braces, or write \\{{ where two braces are meant as text.",
        (TokenKind.Close, _) when Tag.StartsWith("{{{", StringComparison.Ordinal) => $" A tag that opens with {{{{{{ closes with }}}}}}: {{{{{{{Inside}}}}}}}.",
        (TokenKind.Close, _) when Tag.IndexOf(" as |", StringComparison.Ordinal) > 0 => " Close the block parameters with |: {{#each list as |item|}}.",
        (TokenKind.Close, _) when Before is '/' or '.' => " A path is names with one . or / between them, and ends with a name.",
        (TokenKind.Close, _) when Before == '@' => " Put a name after @: {{@index}}.",
        (TokenKind.Close, _) => " Put a value before the braces.",
        (TokenKind.CloseTriple, _) when Tag.StartsWith("{{{{", StringComparison.Ordinal) => " A raw block opens and closes with four braces each: {{{{name}}}}...{{{{/name}}}}.",
        (TokenKind.CloseTriple, _) when IsEmptyBefore() => " Put a name between the braces, or write \\{{ where braces are meant as text.",
        (TokenKind.CloseTriple, _) => " A tag that opens with {{ closes with }}; for a brace after it write {{name}}{{!}}}.",
        (TokenKind.CloseRaw, _) => " Only {{{{name}}}} closes with four braces.",
        (TokenKind.CloseCall, _) => " Put a helper and its arguments between the parentheses: (eq a b).",
        (TokenKind.OpenCall, _) when IsEmptyBefore() => " A tag begins with a helper or a name, without a parenthesis: {{upper name}}.",
        (TokenKind.OpenCall, _) => " A sub-expression is an argument; a space stands before it.",
        (TokenKind.OpenBlockParams or TokenKind.Bar, _) => " Block parameters stand at the end of a block's opening tag: {{#each list as |item|}}.",
        (TokenKind.Name or TokenKind.Text or TokenKind.Number or TokenKind.At or TokenKind.Boolean or TokenKind.Null, _) when OpensWith('/') =>
            $" A closing tag has the block's name alone: {{{{/{Inside.Split(' ')[0]}}}}}.",
        (TokenKind.Name or TokenKind.Text or TokenKind.Number or TokenKind.At or TokenKind.Boolean or TokenKind.Null, _) => " Named arguments (name=value) come last.",
        _ => "",
    };

    private bool IsEmptyBefore() => text.Substring(start, met.Start - start).Trim('{', '~', ' ', '\t', '&', '#', '^', '>').Length == 0;

    private static string Arguments(string written) => Regex.Replace(written.Trim(), @"\s*,\s*(?=(?:[^""]*""[^""]*"")*[^""]*$)", " ");

    /// <summary>The places that stand outside of quotation marks.</summary>
    private static IEnumerable<int> Unquoted(string text, int start, int end)
    {
        char quote = '\0';
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else
            {
                yield return i;
            }
        }
    }

    private static List<string> SplitBars(string inside)
    {
        List<string> parts = [];
        int from = 0;
        foreach (int i in Unquoted(inside, 0, inside.Length))
        {
            if (inside[i] == '|')
            {
                parts.Add(inside.Substring(from, i - from));
                from = i + 1;
            }
        }

        parts.Add(inside.Substring(from));
        return parts;
    }

    /// <summary>The end of the tag: behind its braces, or where another tag or the line ends it.</summary>
    private static int EndOf(string text, int start)
    {
        int inner = start;
        while (inner < text.Length && text[inner] == '{')
        {
            inner++;
        }

        int next = text.IndexOf("{{", inner, StringComparison.Ordinal);
        int close = text.IndexOf("}}", inner, StringComparison.Ordinal);
        int line = text.IndexOfAny(['\r', '\n'], inner);
        if (close >= 0 && (next < 0 || close < next))
        {
            close += 2;
            while (close < text.Length && text[close] == '}')
            {
                close++;
            }

            return close;
        }

        return line >= 0 && (next < 0 || line < next) ? line : next >= 0 ? next : text.Length;
    }

    private static string Shortened(string written) => written.Length > 40 ? written.Substring(0, 37) + "..." : written;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
