using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Takes the tags and text of HTML in order and tells the builder what they say.</summary>
internal sealed class HtmlWalker
{
    private readonly DocumentBuilder _builder;
    private readonly RunningText _text;
    private readonly ElementStack _stack;
    private readonly BlockElements _blocks;
    private readonly ImageReader _images = new();
    private PreformattedCode? _code;
    private string? _dropped;

    // Of a div, for the pre right inside of it: GitHub's div.highlight-source-shell.
    private string? _divisionLanguage;
    private int _droppedDepth;
    private bool _inFiller;

    public HtmlWalker(DocumentBuilder builder)
    {
        _builder = builder;
        _text = new RunningText(builder);
        _stack = new ElementStack(builder, _text);
        _blocks = new BlockElements(builder, _stack);
    }

    /// <summary>Takes text, its entities decoded.</summary>
    public void Text(string text)
    {
        if (_dropped is not null || _inFiller)
        {
            return;
        }

        if (_code is not null)
        {
            _code.Text(text);
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _text.Text(text, _stack.Inline.Style);
            return;
        }

        _divisionLanguage = null;
        _stack.OpenPendingItem();
        if (_stack.Inline.Anchor is { HasText: false } anchor)
        {
            anchor.HasText = true;
            text = anchor.IsPerson && text.TrimStart()[0] != '@' ? "@" + text.TrimStart() : text;
        }

        _text.Text(text, _stack.Inline.Style);
    }

    public void Start(HtmlElement element, HtmlTagToken tag)
    {
        if (_dropped is not null)
        {
            _droppedDepth += element.Name == _dropped ? 1 : 0;
            return;
        }

        _inFiller &= IsInline(element.Kind);
        if (element.Kind == ElementKind.Dropped)
        {
            _dropped = element.Name;
            _droppedDepth = 1;
        }
        else if (_code is not null)
        {
            _code.Start(element, tag);
        }
        else
        {
            StartContent(element, tag);
        }
    }

    public void End(HtmlElement element)
    {
        if (_dropped is not null)
        {
            _droppedDepth -= element.Name == _dropped ? 1 : 0;
            _dropped = _droppedDepth == 0 ? null : _dropped;
            return;
        }

        _inFiller &= IsInline(element.Kind);
        if (_code is not null && !EndsCode(element))
        {
            return;
        }

        switch (element.Kind)
        {
            case ElementKind.Preformatted or ElementKind.OfficeFiller or ElementKind.Transparent:
                break;
            case ElementKind.Mark or ElementKind.Styled:
                EndMarks(element);
                break;
            case ElementKind.Anchor:
                EndAnchor();
                break;
            case ElementKind.Thumbnail:
                _images.ThumbnailName = null;
                break;
            case ElementKind.LineBreak:
                _text.Break(_stack.Inline.Style);
                break;
            default:
                _blocks.End(element);
                break;
        }
    }

    public Document ToDocument()
    {
        EndCode();
        _stack.CloseInside(null);
        return _builder.ToDocument();
    }

    private void StartContent(HtmlElement element, HtmlTagToken tag)
    {
        switch (element.Kind)
        {
            case ElementKind.Transparent:
                break;
            case ElementKind.OfficeFiller:
                _inFiller = !tag.IsSelfClosing;
                break;
            case ElementKind.Mark:
                _stack.Inline.Start(element.Marks, tag);
                break;
            case ElementKind.Styled:
                _stack.Inline.StartStyle(InlineCss.Of(tag));
                break;
            case ElementKind.Anchor:
                EndAnchor();
                _stack.Inline.Anchor = HtmlAnchor.Read(tag, _builder.NewLink());
                break;
            case ElementKind.Thumbnail:
                _images.ThumbnailName = tag.GetAttribute("filename");
                break;
            case ElementKind.Image:
                ReadImage(tag);
                break;
            case ElementKind.Input:
                ReadInput(tag);
                break;
            case ElementKind.LineBreak:
                _text.Break(_stack.Inline.Style);
                break;
            case ElementKind.Preformatted:
                _stack.CloseHeading();
                _stack.EndLine();
                _code = new PreformattedCode(tag, _divisionLanguage);
                _divisionLanguage = null;
                break;
            default:
                _divisionLanguage = element.Kind == ElementKind.Division ? LanguageClass.OfCode(tag) ?? _divisionLanguage : null;
                _blocks.Start(element, tag);
                break;
        }
    }

    private void ReadImage(HtmlTagToken tag)
    {
        switch (_images.Read(tag, _stack.Inline.Anchor))
        {
            case { Url.Length: > 0 } image:
                _stack.OpenPendingItem();
                _text.Image(image.Alt, image.Url, _stack.Inline.Style);
                break;
            case { Alt: var text }:
                Text(text);
                break;
        }
    }

    private void ReadInput(HtmlTagToken tag)
    {
        if (string.Equals(tag.GetAttribute("type")?.Trim(), "checkbox", StringComparison.OrdinalIgnoreCase))
        {
            bool isDone = tag.Attributes.Exists(attribute => attribute.Name == "checked");
            if (!_stack.OpenPendingItem(isDone ? TaskState.Done : TaskState.Open))
            {
                Text(isDone ? "[x] " : "[ ] ");
            }
        }
    }

    private void EndMarks(HtmlElement element)
    {
        Marks before = _stack.Inline.Style.Marks;
        if (element.Kind == ElementKind.Styled)
        {
            _stack.Inline.EndStyle();
        }
        else
        {
            _stack.Inline.End(element.Marks);
        }

        _text.EndMarks(before & ~_stack.Inline.Style.Marks);
    }

    private void EndAnchor()
    {
        if (_stack.Inline.Anchor is { IsPerson: true, HasText: false, Login.Length: > 0 } anchor)
        {
            Text(anchor.Login);
        }

        _stack.Inline.Anchor = null;
    }

    /// <summary>Whether an end tag ends the code that is open, or what the code stands in.</summary>
    private bool EndsCode(HtmlElement element)
    {
        bool ends = _code!.End(element) || (!_code.HasBlocks && element.Kind != ElementKind.Block && _stack.Nearest(element.Kind) is not null);
        if (ends)
        {
            EndCode();
        }

        return ends;
    }

    private void EndCode()
    {
        if (_code?.ToBlock() is { } block)
        {
            _stack.OpenPendingItem();
            _builder.Add(block);
        }

        _code = null;
    }

    private static bool IsInline(ElementKind kind) => kind is ElementKind.Transparent or ElementKind.Styled or ElementKind.Mark or ElementKind.Anchor
        or ElementKind.Image or ElementKind.Input or ElementKind.Thumbnail or ElementKind.LineBreak;
}
