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

    public HtmlAnchor? Anchor { get; set; }

    /// <summary>What text written now looks like.</summary>
    public readonly Style Style => new(
        (_strong > 0 ? Marks.Strong : Marks.None)
        | (_emphasis > 0 ? Marks.Emphasis : Marks.None)
        | (_strike > 0 ? Marks.Strike : Marks.None)
        | (_code > 0 ? Marks.Code : Marks.None)
        | (_sub > 0 ? Marks.Sub : Marks.None)
        | (_sup > 0 ? Marks.Sup : Marks.None),
        Anchor?.Href);

    public void Start(Marks mark, HtmlTagToken tag)
    {
        // Google Docs wraps what is copied from it into <b style="font-weight:normal">.
        if (mark == Marks.Strong && HasNormalWeight(tag.GetAttribute("style")))
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

    private static bool HasNormalWeight(string? style)
    {
        const string Property = "font-weight:";
        int at = style?.IndexOf(Property, StringComparison.OrdinalIgnoreCase) ?? -1;
        string weight = at < 0 ? "" : style!.Substring(at + Property.Length).Split(';')[0].Trim();
        return weight is "normal" or "400" or "lighter" or "300";
    }
}
