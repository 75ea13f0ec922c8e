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

    /// <summary>The open anchor; null when there is none.</summary>
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
        if (mark == Marks.Strong && FontWeight.IsNormal(tag.GetAttribute("style")))
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
        switch (mark)
        {
            case Marks.Strong:
                _strong = Math.Max(0, _strong + change);
                break;
            case Marks.Emphasis:
                _emphasis = Math.Max(0, _emphasis + change);
                break;
            case Marks.Strike:
                _strike = Math.Max(0, _strike + change);
                break;
            case Marks.Code:
                _code = Math.Max(0, _code + change);
                break;
            case Marks.Sub:
                _sub = Math.Max(0, _sub + change);
                break;
            case Marks.Sup:
                _sup = Math.Max(0, _sup + change);
                break;
        }
    }
}
