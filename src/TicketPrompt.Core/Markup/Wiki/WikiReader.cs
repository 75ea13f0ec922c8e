using TicketPrompt.Markup.Building;
using TicketPrompt.Text;

namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Reads Jira wiki markup as Jira renders it. Any text is wiki markup: what is not well-formed is read as its own text, in linear
/// time and bounded depth.
/// </summary>
/// <remarks>
/// In three steps: <see cref="WikiSplitter"/> cuts the source at macros with a body ({code}, {quote}), as Jira does before all
/// else; <see cref="BlockReader"/> reads headings, lists and tables line by line; <see cref="WikiInlines"/> reads what is in them.
/// </remarks>
internal static class WikiReader
{
    public static Document Read(string wiki) => Read(wiki, WikiMacro.OfJira);

    /// <summary>Reads it with the macros of some other dialect.</summary>
    public static Document Read(string wiki, IReadOnlyDictionary<string, WikiMacro> macros)
    {
        string source = LineEnds.Unified(wiki);
        DocumentBuilder builder = new();
        new BlockReader(source, builder).Read(new WikiSplitter(source, macros).Split());
        return builder.ToDocument();
    }
}
