namespace TicketPrompt.Markup.Wiki;

/// <summary>What the start of a line makes of it.</summary>
internal readonly record struct WikiLine(WikiLineKind Kind, int MarkerStart, int ContentStart)
{
    /// <summary>Whether a list may start here: <c>--</c> is a dash then, while inside a list it is an item in an item.</summary>
    public bool StartsList(string source) => Kind == WikiLineKind.Item
        && !(source[MarkerStart] == '-' && source[MarkerStart + 1] == '-');

    public static WikiLine Read(string source, int start, int end)
    {
        int at = SkipInvisible(source, start, end);
        WikiLineKind kind = WikiLineKind.Text;
        int content = start;
        switch (WikiText.At(source, at, start, end))
        {
            case 'h' when at + 2 < end && source[at + 1] is >= '1' and <= '6' && source[at + 2] == '.':
                (kind, content) = (WikiLineKind.Heading, at + 3);
                break;
            case 'b' when at + 2 < end && source[at + 1] == 'q' && source[at + 2] == '.':
                (kind, content) = (WikiLineKind.Quote, at + 3);
                break;
            case '|':
                (kind, content) = (WikiLineKind.Row, at);
                break;
            case '-' when IsRule(source, at, end):
                (kind, content) = (WikiLineKind.Rule, end);
                break;
            case '*' or '#' or '-' when MarkerEnd(source, at, end) is int marker && marker < end && WikiText.IsBlank(source[marker]):
                (kind, content) = (WikiLineKind.Item, marker + 1);
                break;
        }

        return new WikiLine(kind, at, content);
    }

    private static int SkipInvisible(string source, int start, int end)
    {
        int at = WikiText.SkipBlanks(source, start, end);
        while (InvisibleTag.TryRead(source, at, end) is int tagEnd)
        {
            at = WikiText.SkipBlanks(source, tagEnd, end);
        }

        return at;
    }

    private static bool IsRule(string source, int at, int end)
    {
        int dashes = 0;
        while (at < end && source[at] == '-')
        {
            at++;
            dashes++;
        }

        return dashes is 4 or 5 && WikiText.IsBlank(source, at, end);
    }

    private static int MarkerEnd(string source, int at, int end)
    {
        while (at < end && source[at] is '*' or '#' or '-')
        {
            at++;
        }

        return at;
    }
}

internal enum WikiLineKind
{
    Text,
    Heading, // h1. to h6
    Quote,   // bq
    Rule,    // ----
    Item,    // *, -, # or several of them, and a blank
    Row,     // |
}
