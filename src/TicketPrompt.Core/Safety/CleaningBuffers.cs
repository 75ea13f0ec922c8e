using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety;

/// <summary>
/// What a <see cref="TextCleaner"/> collects while it cleans one text; empty for most texts, and used again for the next. For one
/// thread, and for cleaners of the same options.
/// </summary>
internal sealed class CleaningBuffers
{
    public SafetyAnchors Anchors { get; } = new();

    public CleanTexts Clean { get; } = new();

    public List<Observation> Seen { get; } = [];

    public EditMap Sanitized { get; } = new();

    public EditMap Redacted { get; } = new();

    /// <summary>The edits of sanitising what was redacted.</summary>
    public EditMap SanitizedAgain { get; } = new();

    /// <summary>The edits of redacting what Markdown's escapes had hidden, and of sanitising that.</summary>
    public EditMap Unescaped { get; } = new();

    public EditMap UnescapedSanitized { get; } = new();

    /// <summary>The place in the text as the source has it.</summary>
    public int ToSource(int position) => RedactedToSource(Unescaped.ToSource(UnescapedSanitized.ToSource(position)));

    /// <summary>The same for a place in the text as it was redacted first.</summary>
    public int RedactedToSource(int position) => Sanitized.ToSource(Redacted.ToSource(SanitizedAgain.ToSource(position)));

    public void Clear()
    {
        Seen.Clear();
        Sanitized.Clear();
        Redacted.Clear();
        SanitizedAgain.Clear();
        Unescaped.Clear();
        UnescapedSanitized.Clear();
    }
}

/// <summary>
/// Short texts that were found clean: states, labels and people's names recur from ticket to ticket, and comparing one with itself
/// costs a tenth of looking at it again. It keeps a fixed number of them. For one thread, and for one set of options.
/// </summary>
internal sealed class CleanTexts
{
    // Longer texts seldom recur.
    private const int Longest = 64;
    private const int Places = 256;

    private readonly string?[] _texts = new string?[Places];

    public bool Contains(string text) => text.Length <= Longest && string.Equals(_texts[PlaceOf(text)], text, StringComparison.Ordinal);

    /// <summary>Remembers a text, in place of another one perhaps.</summary>
    public void Add(string text)
    {
        if (text.Length <= Longest)
        {
            _texts[PlaceOf(text)] = text;
        }
    }

    // Keys and numbered labels differ at their end.
    private static int PlaceOf(string text)
    {
        int last = text.Length - 1;
        return ((text.Length * 31) + text[0] + (text[last / 2] * 17) + (text[last] * 7)) % Places;
    }
}
