namespace TicketPrompt.Markup.Wiki;

/// <summary>The tokens of running text so far, and where its reader stands: what lies behind the last token is text.</summary>
internal sealed class WikiTokens(string source)
{
    private readonly List<WikiToken> _tokens = [];

    public List<WikiToken> All => _tokens;

    public int PartStart { get; private set; }

    public int PartEnd { get; private set; }

    public int At { get; set; }

    /// <summary>Where the text starts that no token holds yet.</summary>
    public int TextStart { get; private set; }

    /// <summary>Where the text starts that decides what may start here: behind the backslashes of a line break right before.</summary>
    public int ContextStart => At == TextStart && WikiText.At(source, At - 1, PartStart, PartEnd) == '\\' ? At : PartStart;

    public void Clear() => _tokens.Clear();

    /// <summary>Starts to read a part. Those before it keep their tokens.</summary>
    public void StartPart(int start, int end)
    {
        PartStart = At = TextStart = start;
        PartEnd = end;
    }

    /// <summary>Goes back to a part that a smaller one interrupted; the reader stays where it is.</summary>
    public void ResumePart(int start, int end) => (PartStart, PartEnd) = (start, end);

    /// <summary>Adds a token that stands for nothing in the source, behind the text before it.</summary>
    public void Add(WikiToken token)
    {
        FlushText();
        _tokens.Add(token);
    }

    /// <summary>Adds a token for all up to an end, behind the text before it.</summary>
    public void Add(WikiToken token, int end)
    {
        Add(token);
        Skip(end);
    }

    /// <summary>Adds a line break that ends at a place. Blanks before it say nothing.</summary>
    public void AddBreak(int end)
    {
        int at = At;
        while (At > TextStart && char.IsWhiteSpace(source[At - 1]))
        {
            At--;
        }

        FlushText();
        Skip(at);
        Add(new WikiToken(WikiTokenKind.Break), end);
    }

    public void Replace(int index, WikiToken token) => _tokens[index] = token;

    /// <summary>Moves to an end; what lies before it is in no token.</summary>
    public void Skip(int end)
    {
        FlushText();
        At = TextStart = end;
    }

    /// <summary>Makes a token of the text up to here.</summary>
    public void FlushText()
    {
        if (TextStart < At)
        {
            _tokens.Add(new WikiToken(WikiTokenKind.Text, TextStart, At));
        }

        TextStart = At;
    }
}

/// <summary>A part of a line of wiki markup.</summary>
/// <param name="Start">Where its text starts in the source; unused where <paramref name="Text"/> says it.</param>
/// <param name="Text">Its text, code, alternative text or address; null for a text of the source.</param>
internal readonly record struct WikiToken(
    WikiTokenKind Kind, int Start = 0, int End = 0, string? Text = null, string? Url = null, Marks Marks = Marks.None);

internal enum WikiTokenKind
{
    Text,
    Code,
    Image,
    Break,
    StartMark,
    EndMark,
    StartLink,
    EndLink,
}
