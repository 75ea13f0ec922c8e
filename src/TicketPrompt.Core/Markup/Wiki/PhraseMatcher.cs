namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Which phrases are open. Of each there is at most one: Jira takes the first delimiter that opens and the first behind it that
/// closes, and what opens in between is text.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly List<(int Phrase, int Token)> _open = [];

    /// <summary>Whether a phrase is open.</summary>
    public bool IsOpen(int phrase) => Find(phrase) >= 0;

    /// <summary>Opens a phrase.</summary>
    /// <param name="phrase">Its index.</param>
    /// <param name="token">The place of its token, which is text until the phrase closes.</param>
    public void Open(int phrase, int token) => _open.Add((phrase, token));

    /// <summary>Closes a phrase that is open; those that opened inside it stay text.</summary>
    /// <returns>The place of its token.</returns>
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
