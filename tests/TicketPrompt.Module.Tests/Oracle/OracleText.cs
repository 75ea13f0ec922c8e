using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace TicketPrompt.ModuleTests.Oracle;

/// <summary>Everything that a command gave, as text that is the same on every machine: places on the disk are masked.</summary>
internal sealed class OracleText
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Place, string Name)> _masks =
    [
        (AppContext.BaseDirectory.TrimEnd('/', '\\'), "<tests>"),
        (Repository.Root.TrimEnd('/', '\\'), "<root>"),
    ];

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Names a place that has another name each time.</summary>
    public OracleText Mask(string place, string name)
    {
        _masks.Insert(0, (place, name));
        return this;
    }

    /// <summary>Prompts with all that is known of them.</summary>
    public OracleText Prompts(ShellResult result)
    {
        foreach (PSObject? prompt in result.Output)
        {
            Line("=== prompt").Line(prompt!.ToString()!);
            foreach (PSPropertyInfo property in prompt.Properties.Where(property => property.Name != "Text"))
            {
                Value(property.Name + ": ", property.Value, "");
            }
        }

        return this;
    }

    /// <summary>Objects with all their public properties, or text as it is.</summary>
    public OracleText Objects(ShellResult result)
    {
        foreach (PSObject? output in result.Output)
        {
            Value("=== ", output, "");
        }

        return this;
    }

    /// <summary>The output as text.</summary>
    public OracleText Texts(ShellResult result)
    {
        foreach (string text in result.Texts)
        {
            Line("=== " + text);
        }

        return this;
    }

    /// <summary>What was said beside the output.</summary>
    public OracleText Streams(ShellResult result)
    {
        foreach (ErrorRecord error in result.Errors)
        {
            Line($"error {error.FullyQualifiedErrorId.Split(',')[0]} {error.CategoryInfo.Category} at {Target(error.TargetObject)}").Line("  " + Indented(error.ToString(), "  "));
        }

        foreach (string warning in result.Warnings)
        {
            Line("warning " + warning);
        }

        foreach (string verbose in result.Verbose)
        {
            Line("verbose " + verbose);
        }

        return this;
    }

    private OracleText Line(string text)
    {
        foreach ((string place, string name) in _masks)
        {
            text = text.Replace(place + '\\', name + '/', StringComparison.Ordinal).Replace(place, name, StringComparison.Ordinal);
        }

        _text.Append(text).Append('\n');
        return this;
    }

    private static string Target(object? target) =>
        (target is PSObject wrapped ? wrapped.BaseObject : target) switch
        {
            null => "nothing",
            string text when text.Length <= 200 => text,
            object other => other.GetType().Name,
        };

    private void Value(string name, object? value, string indent)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case null:
                Line($"{indent}{name}(null)");
                break;
            case string text:
                Line($"{indent}{name}{Indented(text, indent + "  | ")}");
                break;
            case DateTimeOffset or DateTime:
                Line($"{indent}{name}{((IFormattable)plain).ToString("O", CultureInfo.InvariantCulture)} ({plain.GetType().Name})");
                break;
            case bool or Enum:
                Line($"{indent}{name}{plain}");
                break;
            case ValueType and IFormattable number:
                Line($"{indent}{name}{number.ToString(null, CultureInfo.InvariantCulture)} ({plain.GetType().Name})");
                break;
            case FileSystemInfo file:
                Line($"{indent}{name}{file.FullName}");
                break;
            case IDictionary map:
                Line($"{indent}{name}{(map.Count == 0 ? "{}" : "")}");
                foreach (DictionaryEntry entry in map)
                {
                    Value($"{entry.Key}: ", entry.Value, indent + "  ");
                }

                break;
            case IEnumerable list:
                object?[] items = [.. list.Cast<object?>()];
                Line($"{indent}{name}{(items.Length == 0 ? "[]" : "")}");
                foreach (object? item in items)
                {
                    Value("- ", item, indent + "  ");
                }

                break;
            default:
                Line($"{indent}{name}{plain.GetType().Name} {plain.ToString()?.Split('\n')[0]}");
                foreach (PSPropertyInfo property in PSObject.AsPSObject(plain).Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    Value(property.Name + ": ", property.Value, indent + "  ");
                }

                break;
        }
    }

    private static string Indented(string text, string indent) => text.Replace("\n", "\n" + indent, StringComparison.Ordinal);
}
