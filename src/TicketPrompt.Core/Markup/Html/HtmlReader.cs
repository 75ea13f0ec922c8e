using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>
/// Reads HTML, above all what Azure DevOps's editor and Jira's XML export write. Any text is HTML, as in a browser; linear time,
/// flat stack.
/// </summary>
/// <remarks>
/// AngleSharp's tokenizer reads the tags, text and entities; what is open and what closes it is kept here, not in AngleSharp's
/// tree: HTML's own rules copy unclosed marks into each new paragraph and search all open elements at each tag, which hostile
/// input turns into quadratic time and memory.
/// </remarks>
internal static class HtmlReader
{
    public static Document Read(string html)
    {
        DocumentBuilder builder = new();
        HtmlWalker walker = new(builder);
        using TextSource source = new(new StringTextSource(html));
        using HtmlTokenizer tokenizer = new(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (HtmlToken token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    walker.Text(token.Data);
                    break;
                case HtmlTokenType.StartTag:
                    HtmlElement element = HtmlElement.Named(token.Name);
                    walker.Start(element, token.AsTag());
                    tokenizer.State = element.ContentMode;
                    break;
                case HtmlTokenType.EndTag:
                    walker.End(HtmlElement.Named(token.Name));
                    break;
            }
        }

        return walker.ToDocument();
    }
}
