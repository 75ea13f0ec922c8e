using System.Text;
using TicketPrompt.Markup;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Makes text of whatever stands where a text is meant: a scalar is its text, a list of them its lines. What is there and cannot
/// be text is reported, and so is a text that only stands for an object.
/// </summary>
internal static class TextValue
{
    /// <summary>The text; null when there is none.</summary>
    public static string? Of(SourceValue value)
    {
        switch (value.Kind)
        {
            case SourceKind.Missing or SourceKind.Null:
                return null;
            case SourceKind.List:
                return LinesOf(value);
            case SourceKind.Object or SourceKind.Opaque:
                ReportLoss(value);
                return null;
            default:
                return value.Text is { Length: > 0 } text && !IsStandIn(value, text) ? text : null;
        }
    }

    /// <summary>Rich text as Markdown; null when it says nothing.</summary>
    public static string? RichOf(SourceValue value, MarkupFormat format)
    {
        if (value.Kind == SourceKind.Text)
        {
            return value.Text is { Length: > 0 } text && !IsStandIn(value, text) ? Rich(value, format) : null;
        }

        if (Conversions.IsDocument(value))
        {
            return Rich(value, format);
        }

        if (value.Kind == SourceKind.List && value.AsList().FirstOrDefault() is var first && Conversions.IsDocument(first))
        {
            string joined = string.Join("\n\n", value.AsList().Select(part => RichOf(part, format)).Where(part => part is not null));
            return joined.Length == 0 ? null : joined;
        }

        // Numbers, dates and the like have nothing to mark up, but lines have.
        return Of(value) is not { } plain ? null
            : value.Kind == SourceKind.List ? Rich(PlainReader.Wrap(plain), format)
            : plain;
    }

    /// <summary>Says that a value cannot be what its field holds; an empty object says nothing, and nothing of it is lost.</summary>
    public static void ReportLoss(SourceValue value)
    {
        if (value.Findings is null || (value.Kind == SourceKind.Object && !value.Names.Any()))
        {
            return;
        }

        value.Report(FindingKind.WrongKind, value.Kind switch
        {
            SourceKind.Object => "an object",
            SourceKind.List => "a list",
            SourceKind.Opaque => TicketErrors.Shown(value.TypeNames.FirstOrDefault() ?? "an object"),
            _ => TicketErrors.Shown(value.Text ?? ""),
        });
    }

    /// <summary>Whether a text stands for an object that somebody's PowerShell flattened; it is reported then.</summary>
    public static bool IsStandIn(SourceValue value, string text)
    {
        if (!StandIn.Is(text))
        {
            return false;
        }

        value.Report(FindingKind.StandIn);
        return true;
    }

    private static string? Rich(SourceValue value, MarkupFormat format) => RichText.ToMarkdown(value, format) is { Length: > 0 } markdown ? markdown : null;

    // Empty lines count: a paragraph of Get-Content ends at one.
    private static string? LinesOf(SourceValue list)
    {
        string? only = null;
        StringBuilder? lines = null;
        foreach (SourceValue line in list.Items)
        {
            string? text = line.Kind == SourceKind.Text && line.Text is { Length: 0 } ? "" : Of(line);
            if (text is null)
            {
                continue;
            }

            if (only is null)
            {
                only = text;
                continue;
            }

            (lines ??= new StringBuilder(only)).Append('\n').Append(text);
        }

        string? all = lines?.ToString() ?? only;
        return string.IsNullOrEmpty(all) ? null : all;
    }
}
