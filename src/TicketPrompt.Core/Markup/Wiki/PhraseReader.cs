namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads the delimiters of phrases: <c>*bold*</c>, and <c>{*}bold{*}</c> inside a word.</summary>
/// <remarks>
/// As Jira has it: a delimiter opens before and closes behind anything but white space, with no letter or digit on its other
/// side. Unlike there, doubled delimiters and arrows are text: <c>--force</c>, <c>__init__</c>, <c>-&gt;</c>.
/// </remarks>
internal sealed class PhraseReader(string source, WikiTokens tokens)
{
    private PhraseMatcher _open = new();

    /// <summary>Whether a character closes a phrase that is open.</summary>
    public bool IsOpen(char delimiter) => Phrase.Of(delimiter) is >= 0 and int phrase && _open.IsOpen(phrase);

    /// <summary>Ends all phrases: none goes on in the next line.</summary>
    public void EndLine() => _open.Clear();

    /// <summary>Starts over inside a link's text, which no phrase enters or leaves.</summary>
    /// <returns>What to hand to <see cref="Leave"/> behind it.</returns>
    public PhraseMatcher Enter()
    {
        PhraseMatcher outer = _open;
        _open = new PhraseMatcher();
        return outer;
    }

    /// <summary>Goes on behind a link's text.</summary>
    public void Leave(PhraseMatcher outer) => _open = outer;

    /// <summary>Reads a delimiter; false when it is text.</summary>
    public bool Read()
    {
        int at = tokens.At;
        int phrase = Phrase.Find(source, at, tokens.End);
        if (phrase < 0)
        {
            return false;
        }

        int length = Phrase.All[phrase].Delimiter.Length;
        char delimiter = source[at];
        char before = WikiText.At(source, at - 1, tokens.ContextStart, tokens.End);
        char after = WikiText.At(source, at + length, tokens.Start, tokens.End);
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
        int phrase = tokens.At + 1 < tokens.End ? Phrase.Find(source, tokens.At + 1, tokens.End) : -1;
        int length = phrase < 0 ? 0 : Phrase.All[phrase].Delimiter.Length + 2;
        if (phrase < 0 || WikiText.At(source, tokens.At + length - 1, tokens.Start, tokens.End) != '}')
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
        while (tokens.At < tokens.End && source[tokens.At] == delimiter)
        {
            tokens.At++;
        }
    }

    private bool ReadScript(int phrase)
    {
        if (ScriptInWord.FindEnd(source, tokens.At, tokens.Start, tokens.End) is not int close)
        {
            return false;
        }

        Marks marks = Phrase.All[phrase].Marks;
        tokens.Add(new WikiToken(WikiTokenKind.Mark, Marks: marks), tokens.At + 1);
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
        tokens.Replace(_open.Close(phrase), new WikiToken(WikiTokenKind.Mark, Marks: marks));
        tokens.Add(new WikiToken(WikiTokenKind.EndMark, Marks: marks), tokens.At + length);
    }

    private static bool IsSpaceOrEnd(char c) => c == '\0' || char.IsWhiteSpace(c);
}
