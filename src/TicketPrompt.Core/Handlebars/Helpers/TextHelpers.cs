using System.Globalization;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>Helpers that make text of values.</summary>
internal static class TextHelpers
{
    private const int MaxIndent = 100;

    // Whatever some editor, terminal or model may take for the end of a line: UAX #14's mandatory breaks.
    private const string Breaks = "\n\r\v\f\u0085\u2028\u2029";

    private static readonly char[] BreakArray = Breaks.ToCharArray();
    private static readonly CharacterSet BreakSet = new(Breaks);

    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("join", "{{join list separator}}", 1, 2) { Value = Join },
        new("upper", "{{upper text}}", 1, 1) { Value = (call, renderer) => call.Text(renderer, 0).ToUpperInvariant() },
        new("lower", "{{lower text}}", 1, 1) { Value = (call, renderer) => call.Text(renderer, 0).ToLowerInvariant() },
        new("truncate", "{{truncate text length suffix=\"...\"}}", 2, 2) { HashNames = ["suffix"], Value = Truncate },
        new("indent", "{{indent text 4}}, {{indent text \"> \"}}", 2, 2) { Value = Indent },
        new("quote", "{{quote text}}", 1, 1) { Value = Quote },
        new("line", "{{line text}}", 1, 1) { Value = Line },
        new("formatDate", "{{formatDate date \"yyyy-MM-dd\" utc=true}}", 2, 2) { HashNames = ["utc"], Value = FormatDate },
        new("json", "{{json value indent=2}}", 1, 1) { HashNames = ["indent"], Value = Json },
    ];

    private static string Join(HelperCall call, Renderer renderer)
    {
        object? value = call.Argument(renderer, 0);
        string separator = call.Arguments.Length > 1 ? call.Text(renderer, 1) : ", ";
        string text = value is IReadOnlyList<object?> list ? ValueText.Join(list, separator) : ValueText.Of(value);
        renderer.Step(1 + (text.Length >> 6));
        return text;
    }

    /// <summary>At most so many characters, the suffix (by default an ellipsis) among them. Never half of a surrogate pair.</summary>
    private static string Truncate(HelperCall call, Renderer renderer)
    {
        string text = call.Text(renderer, 0);
        int length = Count(call, call.Argument(renderer, 1), int.MaxValue);
        if (text.Length <= length)
        {
            return text;
        }

        string suffix = call.Named("suffix") is Operand operand ? ValueText.Of(operand.Get(renderer)) : "\u2026";
        int kept = Math.Max(0, length - suffix.Length);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
        {
            kept--;
        }

        return text.Substring(0, kept) + (suffix.Length <= length ? suffix : "");
    }

    /// <summary>A number of spaces, or a text, before each line; lines that are empty get no spaces at their end.</summary>
    private static string Indent(HelperCall call, Renderer renderer)
    {
        string text = call.Text(renderer, 0);
        object? by = call.Argument(renderer, 1);
        string prefix = by is string given ? given : new string(' ', Count(call, by, MaxIndent));
        string[] lines = text.Split('\n');
        renderer.Step(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            bool isEmpty = lines[i].Trim('\r').Length == 0;
            lines[i] = isEmpty && i == lines.Length - 1 ? lines[i] : (isEmpty ? prefix.TrimEnd() : prefix) + lines[i];
        }

        return string.Join("\n", lines);
    }

    /// <summary>The text as a quote of Markdown: <c>&gt; </c> before each line, so that no line of it looks like one of the template's.</summary>
    private static string Quote(HelperCall call, Renderer renderer)
    {
        string[] lines = LinesOf(call.Text(renderer, 0));
        renderer.Step(lines.Length);
        int count = lines.Length;
        while (count > 0 && lines[count - 1].Length == 0)
        {
            count--;
        }

        return string.Join("\n", lines.Take(count).Select(line => line.Length == 0 ? ">" : "> " + line));
    }

    /// <summary>The text on one line: a space for each line end and the white space around it.</summary>
    private static string Line(HelperCall call, Renderer renderer)
    {
        string text = call.Text(renderer, 0);
        return BreakSet.IndexIn(text.AsSpan()) < 0 ? text : string.Join(" ", LinesOf(text).Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n").Split(BreakArray);

    /// <summary>The date in its own offset, or in UTC with <c>utc=true</c>. What is no date prints as it is.</summary>
    private static object? FormatDate(HelperCall call, Renderer renderer)
    {
        object? value = call.Argument(renderer, 0);
        if (!DateValue.TryRead(value, out DateTimeOffset date))
        {
            return value;
        }

        bool utc = call.Named("utc") is Operand operand && TemplateValue.IsTrue(operand.Get(renderer));
        string format = call.Text(renderer, 1);
        if (format.Length == 0)
        {
            // .NET would print the date of its invariant culture.
            return utc ? date.ToUniversalTime() : value;
        }

        try
        {
            return DateValue.Print(utc ? date.ToUniversalTime() : date, format);
        }
        catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException)
        {
            throw call.Failure($"\"{format}\" is no date format. Write one as .NET does: \"yyyy-MM-dd HH:mm\".");
        }
    }

    private static string Json(HelperCall call, Renderer renderer)
    {
        object? value = call.Argument(renderer, 0);
        int indent = call.Named("indent") is Operand operand ? Count(call, operand.Get(renderer), 10) : 0;
        string json = JsonText.Of(value, indent);
        renderer.Step(1 + (json.Length >> 6));
        return json;
    }

    /// <summary>A whole number from 0 to a limit.</summary>
    private static int Count(HelperCall call, object? value, int limit)
    {
        double? number = TemplateValue.KindOf(value) == ValueKind.Number ? TemplateValue.Number(value!)
            : value is string text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed
            : null;
        return number is >= 0 && number <= limit && Math.Floor(number.Value) == number
            ? (int)number
            : throw call.Failure($"{call.Definition.Name} needs a whole number from 0 to {limit.ToString(CultureInfo.InvariantCulture)}: {call.Definition.Usage}.");
    }
}
