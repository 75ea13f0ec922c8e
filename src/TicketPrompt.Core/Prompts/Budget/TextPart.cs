using TicketPrompt.Tickets;

namespace TicketPrompt.Prompts.Budget;

/// <summary>A long text of a ticket that may be cut.</summary>
/// <param name="path">Where it is, as a template names it.</param>
/// <param name="text">The whole text, cleaned.</param>
/// <param name="section">What of it stays whole.</param>
internal sealed class TextPart(string path, string text, TextSection section = default)
{
    /// <summary>About the tokens of a mark: a cut that saves no more is none.</summary>
    private const int TokensOfMark = 12;

    private MeasuredText? _measured;

    public string Path => path;

    public string Text { get; } = text;

    /// <summary>What the template sees.</summary>
    public string Shown { get; private set; } = text;

    /// <summary>How it is cut; null when it is whole.</summary>
    public TextCut? Cut { get; private set; }

    /// <summary>How often the template prints it.</summary>
    public int Times { get; set; } = 1;

    /// <summary>The tokens of it that may be left out; known once it is measured.</summary>
    public int Cuttable { get; private set; }

    public void Measure(TokenCounter counter)
    {
        if (_measured is null)
        {
            _measured = new MeasuredText(Text, counter);
            Cuttable = _measured.Tokens - (int)(_measured.TokensUpTo(section.End) - _measured.TokensUpTo(section.Start));
        }
    }

    public void Restore() => (Shown, Cut) = (Text, null);

    /// <summary>Shows another text to find out whether the template prints it.</summary>
    public void Label(string label) => Shown = label;

    /// <summary>Shows about so many of the tokens that may be left out.</summary>
    public void Keep(double tokens, double window, TokenCounter counter)
    {
        Measure(counter);
        Cut = tokens + TokensOfMark >= Cuttable ? null : TextCutter.Cut(_measured!, section, tokens, window, counter);
        Shown = Cut?.Text ?? Text;
    }
}

/// <summary>A part of a text that is never cut.</summary>
internal readonly record struct TextSection(int Start, int End)
{
    public bool IsEmpty => Start == End;

    /// <summary>The acceptance criteria in a description in Markdown, with their heading; empty when it has none.</summary>
    public static TextSection OfCriteria(string description)
    {
        if (AcceptanceCriteriaSection.Of(description) is not string criteria)
        {
            return default;
        }

        int start = description.IndexOf(criteria, StringComparison.Ordinal);
        if (start < 0)
        {
            return default;
        }

        int heading = description.LastIndexOf("acceptance", start, StringComparison.OrdinalIgnoreCase);
        int line = heading < 0 ? -1 : description.LastIndexOf('\n', heading);
        return new TextSection(heading < 0 ? start : line + 1, start + criteria.Length);
    }
}
