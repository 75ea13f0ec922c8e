namespace TicketPrompt.Prompts.Budget;

/// <summary>An element of a list that may be left out.</summary>
/// <param name="body">Its long text, which may be cut; null when it has none.</param>
internal sealed class ElementPart(ListPart list, object value, TextPart? body)
{
    /// <summary>About the tokens of what a template writes around an element.</summary>
    private const int TokensAround = 6;

    public ListPart List => list;

    public object Value => value;

    /// <summary>Its long text; null when it has none that the template prints.</summary>
    public TextPart? Body => list.PrintsOther ? null : body;

    /// <summary>How often the template prints it; 0 when it does not.</summary>
    public int Times { get; set; } = 1;

    public bool IsKept { get; set; } = true;

    /// <summary>About its tokens; known once it is measured.</summary>
    public int Tokens { get; private set; }

    public void Measure(TokenCounter counter)
    {
        Body?.Measure(counter);

        // The body was counted piece by piece: to count it again is to look up what is known.
        Tokens = TokensAround + list.Kind.Texts(value).Where(text => !list.PrintsOther || text != body?.Text).Sum(counter.Count);
    }
}
