using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TicketPrompt.Sources;

/// <summary>
/// Reads YAML into plain data from the parser's events, so that size, depth, aliases, duplicate keys and tags are checked
/// before anything is built. Scalars follow the YAML 1.2 core schema: <c>yes</c> and <c>2026-10-01</c> are text.
/// </summary>
internal static class Yaml
{
    /// <exception cref="YamlReadException">The text is no YAML, or breaks a limit.</exception>
    public static IEnumerable<YamlDocument> Read(string text, YamlLimits limits)
    {
        string[]? lines = null;
        using StringReader reader = new(text);
        using IEnumerator<ParsingEvent> events = Events(reader, LineAt).GetEnumerator();
        while (events.MoveNext())
        {
            if (events.Current is DocumentStart)
            {
                yield return new YamlDocumentBuilder(limits, LineAt).Build(events);
            }
        }

        string? LineAt(int number)
        {
            lines ??= text.Split('\n');
            return number >= 1 && number <= lines.Length ? lines[number - 1].TrimEnd('\r') : null;
        }
    }

    /// <summary>The value of a plain (unquoted) scalar by the core schema (YAML 1.2.2, 10.3.2).</summary>
    internal static object? Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                return double.PositiveInfinity;
            case "-.inf" or "-.Inf" or "-.INF":
                return double.NegativeInfinity;
            case ".nan" or ".NaN" or ".NAN":
                return double.NaN;
        }

        char first = text[0];
        if (!(first is >= '0' and <= '9' or '+' or '-' or '.'))
        {
            return text;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex) ? hex : text;
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return Octal(text) ?? (object)text;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return whole;
        }

        // Ids longer than a long keep their digits.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal exact))
        {
            return exact;
        }

        bool isReal = IsDecimal(text) && text.IndexOfAny(['.', 'e', 'E']) >= 0;
        return isReal && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? number : text;
    }

    private static long? Octal(string text)
    {
        long value = 0;
        for (int i = 2; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '7' || value > long.MaxValue >> 3)
            {
                return null;
            }

            value = (value * 8) + (text[i] - '0');
        }

        return text.Length > 2 ? value : null;
    }

    // Not every number that .NET parses is one in YAML: it needs a digit, and letters other than an exponent make it text.
    private static bool IsDecimal(string text)
    {
        bool digit = false;
        foreach (char c in text)
        {
            digit |= c is >= '0' and <= '9';
            if (c is not ((>= '0' and <= '9') or '+' or '-' or '.' or 'e' or 'E'))
            {
                return false;
            }
        }

        return digit;
    }

    /// <param name="text">The text, which stays the caller's.</param>
    /// <param name="lineAt">A line of it by its number, from 1, without its end; null where it is not at hand.</param>
    /// <exception cref="YamlReadException">The text is no YAML.</exception>
    internal static IEnumerable<ParsingEvent> Events(TextReader text, Func<int, string?> lineAt)
    {
        Parser parser = new(new YamlText(text));
        while (true)
        {
            try
            {
                if (!parser.MoveNext())
                {
                    yield break;
                }
            }
            catch (YamlException e)
            {
                throw new YamlFault(lineAt).Explain(Reason(e), (int)e.Start.Line, (int)e.Start.Column, (int)e.End.Line);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException)
            {
                // The scanner of YamlDotNet 18 fails so on some broken flow lists (found by fuzzing). It knows the last good place only.
                Mark last = parser.Current?.End ?? Mark.Empty;
                throw new YamlFault(lineAt).Unclosed((int)last.Line, (int)last.Column);
            }

            yield return parser.Current!;
        }
    }

    // The library puts the place before its reason; ours stands in the exception's own properties.
    private static string Reason(YamlException e) => e.InnerException is null ? e.Message.TrimEnd('.') : e.InnerException.Message.TrimEnd('.');
}

/// <summary>A text is no YAML that we read.</summary>
/// <param name="reason">What is wrong, without place and without a full stop.</param>
internal sealed class YamlReadException(string reason, int line, int column) : Exception(reason)
{
    /// <summary>The line in the text, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column in the line, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The source line with a caret below the column; null when the line is not at hand.</summary>
    public string? Excerpt { get; init; }

    /// <summary>True when the text breaks a limit of ours rather than YAML's grammar.</summary>
    public bool IsLimit { get; init; }
}
