using System.Text;
using TicketPrompt.Rendering.Helpers;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>The name in the tags of a fence: a literal of the template, or the last name of the path that is fenced.</summary>
internal static class FenceName
{
    private const int MaxLength = 40;

    /// <summary>The name that a call of <c>untrusted</c> gives, made safe for a tag.</summary>
    /// <exception cref="TemplateSyntaxException">The name is not a literal.</exception>
    public static string Of(HelperCall call)
    {
        string? name = call.Literal(call.Named("name"), "The name of a fence") as string;
        if (name is null && call.Expression.Arguments.Count > 0 && call.Expression.Arguments[0] is PathExpression { Names.Count: > 0 } path)
        {
            name = path.Names[path.Names.Count - 1];
        }

        return Safe(name ?? "text");
    }

    private static string Safe(string name)
    {
        StringBuilder safe = new();
        foreach (char c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                safe.Append(c);
            }
            else if (safe.Length > 0 && safe[safe.Length - 1] != '-')
            {
                safe.Append('-');
            }
        }

        string text = safe.ToString();
        text = text.Substring(0, Math.Min(text.Length, MaxLength)).Trim('-');
        return text.Length == 0 ? "text" : text;
    }
}
