using System.Text;
using TicketPrompt.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes blocks of code between fences.</summary>
internal static class FencedCode
{
    public static void Write(CodeBlock code, MarkdownOutput output)
    {
        ReadOnlySpan<char> text = TrimBlankLines(LineEnds.Unified(code.Text));
        int longest = Backticks.LongestRun(code.Text);
        string fence = longest < 3 ? "```" : new('`', longest + 1);
        output.Line(fence + InfoString(code.Language));
        if (!text.IsWhiteSpace())
        {
            output.Lines(text);
        }

        output.Line(fence);
    }

    /// <summary>Whether a line starts with exactly one space, as those of a <c>/** ... */</c> comment do.</summary>
    public static bool HasIndentOfOne(string code)
    {
        for (int i = code.IndexOf(' '); i >= 0; i = code.IndexOf(' ', i + 1))
        {
            if ((i == 0 || code[i - 1] is '\n' or '\r') && i + 1 < code.Length && code[i + 1] != ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without blank lines before and after the code, whose lines are separated by <c>\n</c>.</summary>
    private static ReadOnlySpan<char> TrimBlankLines(string code)
    {
        int start = 0;
        int end = code.Length;
        for (int i = 0; i < code.Length && char.IsWhiteSpace(code[i]); i++)
        {
            start = code[i] == '\n' ? i + 1 : start;
        }

        for (int i = code.Length - 1; i >= start && char.IsWhiteSpace(code[i]); i--)
        {
            end = code[i] == '\n' ? i : end;
        }

        return code.AsSpan(start, Math.Max(0, end - start));
    }

    /// <summary>The language behind the fence: one word, as a second one would be no part of it; empty when there is none.</summary>
    private static string InfoString(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
        {
            return "";
        }

        string trimmed = language!.Trim();
        StringBuilder text = new(trimmed.Length);
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            char next = i + 1 < trimmed.Length ? trimmed[i + 1] : '\n';
            if (char.IsWhiteSpace(c))
            {
                text.Append('-');
            }
            else if (c != '`' && !char.IsControl(c))
            {
                bool escape = c == '\\' ? FlankingClasses.IsAsciiPunctuation(next) : c == '&' && RawHtml.IsEntity(trimmed, i);
                text.Append(escape ? "\\" : "").Append(c);
            }
        }

        return text.ToString();
    }
}
