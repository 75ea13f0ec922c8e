using TicketPrompt.Sources;

namespace TicketPrompt.Markup.Adf;

/// <summary>
/// Reads the marks of a node. Of the schema's 17, underline, textColor, backgroundColor, fontSize, alignment, indentation,
/// annotation, border, breakout, dataConsumer and fragment say nothing in Markdown; nor does a mark that is not known.
/// </summary>
internal static class AdfMarks
{
    private static readonly Dictionary<string, Marks> Known = new(StringComparer.Ordinal)
    {
        ["strong"] = Marks.Strong,
        ["em"] = Marks.Emphasis,
        ["strike"] = Marks.Strike,
        ["code"] = Marks.Code,
    };

    /// <summary>The style of a node: what its parents have and its own marks.</summary>
    public static Style Read(SourceValue marks, Style inherited)
    {
        Style style = inherited;
        foreach (SourceValue mark in marks.AsList())
        {
            string? type = mark["type"].Text;
            if (type is null)
            {
                continue;
            }

            if (Known.TryGetValue(type, out Marks known))
            {
                style = style.With(known);
            }
            else if (type == "subsup")
            {
                style = style.With(mark["attrs"]["type"].Text switch
                {
                    "sub" => Marks.Sub,
                    "sup" => Marks.Sup,
                    _ => Marks.None,
                });
            }
            else if (type == "link" && mark["attrs"]["href"].Text is { Length: > 0 } href)
            {
                style = style with { Href = href };
            }
        }

        return style;
    }
}
