using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads pieces of wiki markup into blocks.</summary>
/// <remarks>Recurses once for each macro, list and table that the pieces nest; <see cref="WikiSplitter"/> bounds that.</remarks>
internal sealed class BlockReader
{
    private readonly string _source;
    private readonly DocumentBuilder _builder;
    private readonly WikiInlines _inlines;
    private readonly ListReader _lists;
    private readonly TableReader _tables;
    private readonly EmbeddedAdf _adf = new();

    public BlockReader(string source, DocumentBuilder builder)
    {
        _source = source;
        _builder = builder;
        _inlines = new WikiInlines(source, builder, _adf);
        _lists = new ListReader(source, builder, this);
        _tables = new TableReader(source, builder, this);
    }

    /// <param name="inItem">Whether they are what an item holds: its lines are no items of their own.</param>
    public void Read(IReadOnlyList<WikiPiece> pieces, bool inItem = false)
    {
        int at = 0;
        while (at < pieces.Count)
        {
            at = pieces[at] switch
            {
                VerbatimPiece verbatim => Read(verbatim, at),
                ContainerPiece container => Read(container, at),
                TextPiece text when IsBlank(text) => at + 1,
                _ => ReadLine(pieces, at, inItem),
            };
        }
    }

    /// <summary>What a piece is by its start; a piece that does not start its line is running text.</summary>
    public WikiLine LineOf(WikiPiece piece) => piece is TextPiece { StartsLine: true } text
        ? WikiLine.Read(_source, text.Start, text.End)
        : default;

    public bool IsBlank(WikiPiece piece) => piece is TextPiece text && WikiText.IsBlank(_source, text.Start, text.End);

    private int Read(VerbatimPiece verbatim, int at)
    {
        if (verbatim.Tag.Macro.Kind == WikiMacroKind.Adf && _adf.Read(verbatim.Body) is { } document)
        {
            foreach (Block block in document.Blocks)
            {
                _builder.Add(block);
            }

            return at + 1;
        }

        string code = verbatim.WithoutTagLines();
        if (verbatim.Tag.Title is { } title)
        {
            _builder.Add(Paragraph.Title(title));
        }

        if (!string.IsNullOrWhiteSpace(code))
        {
            _builder.Add(new CodeBlock(code, verbatim.Tag.Language));
        }

        return at + 1;
    }

    private int Read(ContainerPiece container, int at)
    {
        bool isPanel = container.Tag.Macro.Kind == WikiMacroKind.Panel;
        if (isPanel)
        {
            _builder.OpenPanel(container.Tag.Alert);
        }

        if (container.Tag.Title is { } title)
        {
            _builder.Add(Paragraph.Title(title));
        }

        Read(container.Pieces);
        _builder.EndParagraph();
        if (isPanel)
        {
            _builder.Close();
        }

        return at + 1;
    }

    private int ReadLine(IReadOnlyList<WikiPiece> pieces, int at, bool inItem)
    {
        TextPiece text = (TextPiece)pieces[at];
        WikiLine line = LineOf(text);
        switch (line.Kind)
        {
            case WikiLineKind.Heading:
                _builder.StartHeading(_source[line.MarkerStart + 1] - '0');
                return ReadInlines(line.ContentStart, text.End, at);
            case WikiLineKind.Rule:
                _builder.Add(new ThematicBreak());
                return at + 1;
            case WikiLineKind.Quote:
                ReadQuote(new TextPiece(line.ContentStart, text.End, StartsLine: true), inItem);
                return at + 1;
            case WikiLineKind.Item when !inItem && StartsList(pieces, at, line):
                return _lists.Read(pieces, at);
            case WikiLineKind.Row when _tables.Starts(pieces, at):
                return _tables.Read(pieces, at);
            default:
                return ReadParagraph(pieces, at, inItem);
        }
    }

    // A list may stand in it, but not in turn one in that list's items: so no line is deep.
    private void ReadQuote(TextPiece text, bool inItem)
    {
        _builder.OpenQuote();
        if (!inItem && LineOf(text) is { Kind: WikiLineKind.Item } line && StartsList([text], 0, line))
        {
            _lists.Read([text], 0);
        }
        else
        {
            _builder.StartParagraph();
            ReadInlines(text.Start, text.End, 0);
        }

        _builder.Close();
    }

    private int ReadParagraph(IReadOnlyList<WikiPiece> pieces, int at, bool inItem)
    {
        int start = ((TextPiece)pieces[at]).Start;
        int end;
        do
        {
            end = ((TextPiece)pieces[at]).End;
            at++;
        }
        while (at < pieces.Count && pieces[at] is TextPiece next && !IsBlank(next) && !StartsBlock(pieces, at, inItem));

        _builder.StartParagraph();
        return ReadInlines(start, end, at - 1);
    }

    private bool StartsBlock(IReadOnlyList<WikiPiece> pieces, int at, bool inItem)
    {
        WikiLine line = LineOf(pieces[at]);
        return line.Kind switch
        {
            WikiLineKind.Text => false,
            WikiLineKind.Item => !inItem && StartsList(pieces, at, line),
            WikiLineKind.Row => _tables.Starts(pieces, at),
            _ => true,
        };
    }

    /// <summary>Whether a list starts here. A marker with nothing behind it is text: the # and - of a table's cells.</summary>
    private bool StartsList(IReadOnlyList<WikiPiece> pieces, int at, WikiLine line) => line.StartsList(_source)
        && (!WikiText.IsBlank(_source, line.ContentStart, ((TextPiece)pieces[at]).End)
            || (at + 1 < pieces.Count && !pieces[at + 1].StartsLine));

    private int ReadInlines(int start, int end, int at)
    {
        _inlines.Read(start, end);
        _builder.EndParagraph();
        return at + 1;
    }
}
