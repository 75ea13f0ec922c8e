using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads the inlines of a paragraph or heading that the builder has open.</summary>
internal sealed class WikiInlines(string source, DocumentBuilder builder, EmbeddedAdf adf)
{
    private readonly WikiScanner _scanner = new(source, adf);
    private readonly RunningText _text = new(builder);
    private readonly int[] _depths = new int[(int)Marks.All + 1];
    private Marks _marks;
    private string? _href;
    private int _link;

    public void Read(int start, int end)
    {
        if (_marks != Marks.None)
        {
            Array.Clear(_depths, 0, _depths.Length);
            _marks = Marks.None;
        }

        _href = null;
        _text.Start();
        List<WikiToken> tokens = _scanner.Scan(start, end);
        for (int i = 0; i < tokens.Count; i++)
        {
            Write(tokens[i]);
        }
    }

    private void Write(WikiToken token)
    {
        switch (token.Kind)
        {
            case WikiTokenKind.Break:
                _text.Break(StyleNow());
                break;
            case WikiTokenKind.StartMark:
                _depths[(int)token.Marks]++;
                _marks |= token.Marks;
                break;
            case WikiTokenKind.EndMark:
                _depths[(int)token.Marks]--;
                _marks = _depths[(int)token.Marks] > 0 ? _marks : _marks & ~token.Marks;
                break;
            case WikiTokenKind.StartLink:
                _href = token.Text;
                _link = builder.NewLink();
                break;
            case WikiTokenKind.EndLink:
                _href = null;
                break;
            case WikiTokenKind.Code:
                _text.Exactly(token.Text!, StyleNow().With(Marks.Code));
                break;
            case WikiTokenKind.Image:
                _text.Image(token.Text!, token.Url!, StyleNow());
                break;
            case WikiTokenKind.Text when token.Text is { } text:
                _text.Text(text, StyleNow());
                break;
            case WikiTokenKind.Text:
                _text.Text(source, token.Start, token.End, StyleNow());
                break;
        }
    }

    private Style StyleNow() => new(_marks, _href, _href is null ? 0 : _link);
}
