namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads the delimiters of phrases: <c>*bold*</c>, and <c>{*}bold{*}</c> inside a word.</summary>
/// <remarks>
/// As Jira has it: a delimiter opens before and closes behind anything but white space, with no letter or digit on its other
/// side. Unlike there, doubled delimiters and arrows are text: <c>--force</c>, <c>__init__</c>, <c>-&gt;</c>.
/// </remarks>
internal sealed class PhraseReader(string source, WikiTokens tokens)
{
    private PhraseMatcher _open = new();

    public bool IsOpen(char delimiter) => Phrase.Of(delimiter) is >= 0 and int phrase && _open.IsOpen(phrase);

    /// <summary>Ends all phrases: none goes on in the next line.</summary>
    public void EndLine() => _open.Clear();

    /// <summary>Starts over inside a link's text, which no phrase enters or leaves; <see cref="Leave"/> goes on behind it.</summary>
    public PhraseMatcher Enter()
    {
        PhraseMatcher outer = _open;
        _open = new PhraseMatcher();
        return outer;
    }

    public void Leave(PhraseMatcher outer) => _open = outer;

    /// <summary>Reads a delimiter; false when it is text.</summary>
    public bool Read()
    {
        int at = tokens.At;
        int phrase = Phrase.Find(source, at, tokens.PartEnd);
        if (phrase < 0)
        {
            return false;
        }

        int length = Phrase.All[phrase].Delimiter.Length;
        char delimiter = source[at];
        char before = WikiText.At(source, at - 1, tokens.ContextStart, tokens.PartEnd);
        char after = WikiText.At(source, at + length, tokens.PartStart, tokens.PartEnd);
        bool isArrow = delimiter == '-' && (before == '<' || after == '>');
        if (before == delimiter || after == delimiter || before == '\\' || isArrow)
        {
            SkipRun(delimiter);
            return true;
        }

        bool isOpen = _open.IsOpen(phrase);
        if (isOpen && !IsSpaceOrEnd(before) && !WikiText.IsWord(after))
        {
            Close(phrase, length);
            return true;
        }

        if (!isOpen && !IsSpaceOrEnd(after) && !WikiText.IsWord(before))
        {
            Open(phrase, length);
            return true;
        }

        return ReadScript(phrase);
    }

    /// <summary>Reads a delimiter in braces; false when there is none.</summary>
    public bool ReadForced()
    {
        int phrase = tokens.At + 1 < tokens.PartEnd ? Phrase.Find(source, tokens.At + 1, tokens.PartEnd) : -1;
        int length = phrase < 0 ? 0 : Phrase.All[phrase].Delimiter.Length + 2;
        if (phrase < 0 || WikiText.At(source, tokens.At + length - 1, tokens.PartStart, tokens.PartEnd) != '}')
        {
            return false;
        }

        if (_open.IsOpen(phrase))
        {
            Close(phrase, length);
        }
        else
        {
            Open(phrase, length);
        }

        return true;
    }

    private void SkipRun(char delimiter)
    {
        while (tokens.At < tokens.PartEnd && source[tokens.At] == delimiter)
        {
            tokens.At++;
        }
    }

    private bool ReadScript(int phrase)
    {
        if (ScriptInWord.FindEnd(source, tokens.At, tokens.PartStart, tokens.PartEnd) is not int close)
        {
            return false;
        }

        Marks marks = Phrase.All[phrase].Marks;
        tokens.Add(new WikiToken(WikiTokenKind.StartMark, Marks: marks), tokens.At + 1);
        tokens.At = close;
        tokens.Add(new WikiToken(WikiTokenKind.EndMark, Marks: marks), close + 1);
        return true;
    }

    private void Open(int phrase, int length)
    {
        tokens.FlushText();
        _open.Open(phrase, tokens.All.Count);
        int end = tokens.At + length;
        tokens.Add(new WikiToken(WikiTokenKind.Text, tokens.At, end), end);
    }

    private void Close(int phrase, int length)
    {
        Marks marks = Phrase.All[phrase].Marks;
        tokens.Replace(_open.Close(phrase), new WikiToken(WikiTokenKind.StartMark, Marks: marks));
        tokens.Add(new WikiToken(WikiTokenKind.EndMark, Marks: marks), tokens.At + length);
    }

    private static bool IsSpaceOrEnd(char c) => c == '\0' || char.IsWhiteSpace(c);
}

/// <summary>
/// Which phrases are open. Of each there is at most one: Jira takes the first delimiter that opens and the first behind it that
/// closes, and what opens in between is text.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly List<(int Phrase, int Token)> _open = [];

    public bool IsOpen(int phrase) => Find(phrase) >= 0;

    /// <param name="token">The place of its token, which is text until the phrase closes.</param>
    public void Open(int phrase, int token) => _open.Add((phrase, token));

    /// <summary>Closes a phrase that is open and returns the place of its token; those that opened inside it stay text.</summary>
    public int Close(int phrase)
    {
        int at = Find(phrase);
        int token = _open[at].Token;
        _open.RemoveRange(at, _open.Count - at);
        return token;
    }

    /// <summary>Forgets all: a phrase ends on its line.</summary>
    public void Clear() => _open.Clear();

    private int Find(int phrase)
    {
        int at = _open.Count - 1;
        while (at >= 0 && _open[at].Phrase != phrase)
        {
            at--;
        }

        return at;
    }
}

/// <summary>A pair of delimiters around words, such as <c>*bold*</c> or, inside a word too, <c>{*}bold{*}</c>.</summary>
/// <param name="Marks">What it makes of the words; none where only the words count.</param>
internal sealed record Phrase(string Delimiter, Marks Marks)
{
    private const string FirstCharacters = "*_-^~+?";

    /// <summary>All phrases, in the order of <see cref="FirstCharacters"/>.</summary>
    public static IReadOnlyList<Phrase> All { get; } =
    [
        new("*", Marks.Strong),
        new("_", Marks.Emphasis),
        new("-", Marks.Strike),
        new("^", Marks.Sup),
        new("~", Marks.Sub),
        new("+", Marks.None),
        new("??", Marks.None),
    ];

    /// <summary>The index of the phrase whose delimiter is one character; -1 when there is none.</summary>
    public static int Of(char delimiter) => delimiter == '?' ? -1 : FirstCharacters.IndexOf(delimiter);

    /// <summary>The index of the phrase whose delimiter stands at a place; -1 when there is none.</summary>
    public static int Find(string source, int at, int end)
    {
        int phrase = FirstCharacters.IndexOf(source[at]);
        return phrase >= 0 && (All[phrase].Delimiter.Length == 1 || (at + 1 < end && source[at + 1] == source[at])) ? phrase : -1;
    }
}
