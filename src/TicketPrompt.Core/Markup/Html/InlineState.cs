using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>The marks and the link that are open.</summary>
internal struct InlineState
{
    private int _strong;
    private int _emphasis;
    private int _strike;
    private int _code;
    private int _sub;
    private int _sup;

    // How many elements are open that would make text bold, but for their own style.
    private int _notBold;
    private StyledElement? _styled;

    public HtmlAnchor? Anchor { get; set; }

    /// <summary>What text written now looks like.</summary>
    public readonly Style Style => new(
        (_styled?.Marks ?? Marks.None)
        | (_strong > (_styled?.StrongBelow ?? 0) ? Marks.Strong : Marks.None)
        | (_emphasis > (_styled?.EmphasisBelow ?? 0) ? Marks.Emphasis : Marks.None)
        | (_strike > 0 ? Marks.Strike : Marks.None)
        | (_code > 0 ? Marks.Code : Marks.None)
        | (_sub > 0 ? Marks.Sub : Marks.None)
        | (_sup > 0 ? Marks.Sup : Marks.None),
        Anchor?.Href,
        Anchor?.Link ?? 0);

    public void Start(Marks mark, HtmlTagToken tag)
    {
        // Google Docs wraps what is copied from it into <b style="font-weight:normal">.
        if (mark == Marks.Strong && (InlineCss.Of(tag).Off & Marks.Strong) != 0)
        {
            _notBold++;
        }
        else
        {
            Count(mark, 1);
        }
    }

    public void End(Marks mark)
    {
        if (mark == Marks.Strong && _notBold > 0)
        {
            _notBold--;
        }
        else
        {
            Count(mark, -1);
        }
    }

    /// <summary>Starts an element whose style says what its text looks like; <see cref="EndStyle"/> ends the last one.</summary>
    public void StartStyle(InlineCss css) => _styled = new StyledElement(
        ((_styled?.Marks ?? Marks.None) | css.On) & ~css.Off,
        (css.Off & Marks.Strong) != 0 ? _strong : _styled?.StrongBelow ?? 0,
        (css.Off & Marks.Emphasis) != 0 ? _emphasis : _styled?.EmphasisBelow ?? 0,
        _styled);

    /// <summary>Ends the styled element that started last, if one is open.</summary>
    public void EndStyle() => _styled = _styled?.Outer;

    /// <summary>Ends the styled elements that are not open outside of an element that closes.</summary>
    public void LeaveStyles(InlineState outside) => _styled = outside._styled;

    /// <summary>Counts an element that starts (1) or ends (-1). One that ends without having started counts nothing.</summary>
    public void Count(Marks mark, int change)
    {
        ref int count = ref CountOf(ref this, mark);
        count = Math.Max(0, count + change);
    }

    private static ref int CountOf(ref InlineState state, Marks mark)
    {
        switch (mark)
        {
            case Marks.Strong:
                return ref state._strong;
            case Marks.Emphasis:
                return ref state._emphasis;
            case Marks.Strike:
                return ref state._strike;
            case Marks.Code:
                return ref state._code;
            case Marks.Sub:
                return ref state._sub;
            default:
                return ref state._sup;
        }
    }
}

/// <summary>An element that is open and has a style, with what the styled elements around it say.</summary>
/// <param name="StrongBelow">How many elements that mark text as bold were open when some style made it normal: they count no more.</param>
/// <param name="EmphasisBelow">The same for italics.</param>
internal sealed record StyledElement(Marks Marks, int StrongBelow, int EmphasisBelow, StyledElement? Outer);

/// <summary>What a style attribute makes of text, as editors write it that know no b and i (Office, Teams, Outlook).</summary>
/// <param name="On">Marks that its text has.</param>
/// <param name="Off">Marks of elements around it that its text does not have.</param>
internal readonly record struct InlineCss(Marks On, Marks Off)
{
    private const int Bold = 600;

    public bool SaysSomething => (On | Off) != Marks.None;

    public static InlineCss Of(HtmlTagToken tag)
    {
        InlineCss css = default;
        string? style = tag.GetAttribute("style");
        for (int start = 0; start < style?.Length;)
        {
            int end = style.IndexOf(';', start);
            end = end < 0 ? style.Length : end;
            int colon = style.IndexOf(':', start, end - start);
            if (colon > 0)
            {
                css = css.With(style.Substring(start, colon - start).Trim().ToLowerInvariant(), style.Substring(colon + 1, end - colon - 1).Trim().ToLowerInvariant());
            }

            start = end + 1;
        }

        return css;
    }

    private InlineCss With(string property, string value) => property switch
    {
        "font-weight" when value is "bold" or "bolder" => Mark(Marks.Strong, isOn: true),
        "font-weight" when value is "normal" or "lighter" => Mark(Marks.Strong, isOn: false),
        "font-weight" when HtmlAttributes.LeadingNumber(value) is int weight => Mark(Marks.Strong, weight >= Bold),
        "font-style" when value is "italic" || value.StartsWith("oblique", StringComparison.Ordinal) => Mark(Marks.Emphasis, isOn: true),
        "font-style" when value is "normal" => Mark(Marks.Emphasis, isOn: false),
        "text-decoration" or "text-decoration-line" when value.Contains("line-through") => Mark(Marks.Strike, isOn: true),
        _ => this,
    };

    private InlineCss Mark(Marks mark, bool isOn) => isOn ? new InlineCss(On | mark, Off & ~mark) : new InlineCss(On & ~mark, Off | mark);
}
