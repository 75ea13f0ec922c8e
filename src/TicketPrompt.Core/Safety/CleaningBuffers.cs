using TicketPrompt.Safety.Scanning;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Safety;

/// <summary>
/// What a <see cref="TextCleaner"/> collects while it cleans one text; empty for most texts, and used again for the next. For one
/// thread, and for cleaners of the same options.
/// </summary>
internal sealed class CleaningBuffers
{
    /// <summary>The places that must be looked at.</summary>
    public SafetyAnchors Anchors { get; } = new();

    /// <summary>Texts that need not be looked at again.</summary>
    public CleanTexts Clean { get; } = new();

    /// <summary>What was removed, redacted or noticed.</summary>
    public List<Observation> Seen { get; } = [];

    /// <summary>The first step's edits.</summary>
    public EditMap Sanitized { get; } = new();

    /// <summary>The second step's edits.</summary>
    public EditMap Redacted { get; } = new();

    /// <summary>The edits of sanitising what was redacted.</summary>
    public EditMap SanitizedAgain { get; } = new();

    /// <summary>The place in the text as the source has it.</summary>
    public int ToSource(int position) => Sanitized.ToSource(Redacted.ToSource(SanitizedAgain.ToSource(position)));

    /// <summary>Makes ready for the next text.</summary>
    public void Clear()
    {
        Seen.Clear();
        Sanitized.Clear();
        Redacted.Clear();
        SanitizedAgain.Clear();
    }
}
