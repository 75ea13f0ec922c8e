using System.Text;
using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>
/// What a line says, in a form that two trees can be compared by: its text with runs of white space as one space, line breaks
/// as ⏎, and the marks and links of its letters and digits. Punctuation and space at a mark's edges are free.
/// </summary>
internal sealed class InlineOutline(bool strongIsFree = false, bool breaksAreSpaces = false)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _characters = new();
    private readonly List<(Marks Marks, string? Href)> _styles = [];

    public void Text(string text, Marks marks, string? href)
    {
        href = href is null ? null : Decode(href);
        marks = (marks & Marks.Code) != 0 ? Marks.Code : strongIsFree ? marks & ~Marks.Strong : marks;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                Space();
            }
            else
            {
                _text.Append(c);
                _characters.Append(c);
                _styles.Add((marks, href));
            }
        }
    }

    public void Break()
    {
        if (breaksAreSpaces)
        {
            Space();
            return;
        }

        while (_text.Length > 0 && _text[^1] is ' ' or '⏎')
        {
            _text.Length--;
        }

        _text.Append('⏎');
    }

    public void Image(string alt, string url, string? href) => Text($"![{alt}]({Decode(url)})", Marks.None, href);

    public override string ToString() => $"{_text.ToString().Trim(' ', '⏎')} {{{Marking()}}}";

    private static string Decode(string url) => Uri.UnescapeDataString(url);

    private void Space()
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '⏎'))
        {
            _text.Append(' ');
        }
    }

    /// <summary>How many letters and digits in a row have the same marks and link: <c>None*4 Strong*2 None&lt;u&gt;*7</c>.</summary>
    private string Marking()
    {
        ForgetOwnAddresses();
        List<(string Style, int Count)> counts = [];
        for (int i = 0; i < _styles.Count; i++)
        {
            string style = $"{_styles[i].Marks}{(_styles[i].Href is { } href ? $"<{href}>" : "")}";
            if (!char.IsLetterOrDigit(_characters[i]))
            {
                continue;
            }

            if (counts.Count > 0 && counts[^1].Style == style)
            {
                counts[^1] = (style, counts[^1].Count + 1);
            }
            else
            {
                counts.Add((style, 1));
            }
        }

        return string.Join(' ', counts.Select(run => $"{run.Style}*{run.Count}"));
    }

    /// <summary>A link on its own address is no more than the address: a parser makes a link of every bare one.</summary>
    private void ForgetOwnAddresses()
    {
        string text = _characters.ToString();
        for (int start = 0; start < _styles.Count;)
        {
            string? href = _styles[start].Href;
            int end = start + 1;
            while (end < _styles.Count && _styles[end].Href == href)
            {
                end++;
            }

            foreach (string address in href is null ? [] : Addresses(href))
            {
                int at = text.IndexOf(address, start, end - start, StringComparison.Ordinal);
                while (at >= 0)
                {
                    for (int i = at; i < at + address.Length; i++)
                    {
                        _styles[i] = (_styles[i].Marks, null);
                    }

                    at += address.Length;
                    at = text.IndexOf(address, at, end - at, StringComparison.Ordinal);
                }
            }

            start = end;
        }
    }

    private static IEnumerable<string> Addresses(string href)
    {
        string address = string.Concat(href.Where(c => !char.IsWhiteSpace(c)));
        return address.StartsWith("mailto:", StringComparison.Ordinal) ? [address, address["mailto:".Length..]] : [address];
    }
}
