using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Starts and ends the elements that stand on lines of their own, by HTML's rules for what closes what.</summary>
internal sealed class BlockElements(DocumentBuilder builder, ElementStack stack)
{
    private readonly TableElements _tables = new(builder, stack);

    public void Start(HtmlElement element, HtmlTagToken tag)
    {
        InlineCss css = InlineCss.Of(tag);
        if (stack.Top is { Kind: ElementKind.Block } styled)
        {
            stack.Close(styled);
        }

        StartElement(element, tag, css);
        if (css.SaysSomething && element.Kind is ElementKind.Block or ElementKind.Division or ElementKind.Heading or ElementKind.Quote or ElementKind.Item or ElementKind.Cell)
        {
            stack.Inline.StartStyle(css);
        }
    }

    private void StartElement(HtmlElement element, HtmlTagToken tag, InlineCss css)
    {
        switch (element.Kind)
        {
            case ElementKind.Block:
                StartLine(css);
                break;
            case ElementKind.Division:
                StartDivision(tag, css);
                break;
            case ElementKind.Heading:
                stack.StartBlock();
                builder.StartHeading(element.Name[1] - '0');
                stack.Push(element.Kind);
                break;
            case ElementKind.Summary:
                stack.EndLine();
                StartTitle(element.Kind);
                break;
            case ElementKind.Quote:
                stack.StartBlock();
                builder.OpenQuote();
                stack.Push(element.Kind, containers: 1);
                break;
            case ElementKind.Bullets:
                stack.StartBlock();
                builder.OpenList();
                stack.Push(element.Kind, containers: 1);
                break;
            case ElementKind.Numbers:
                stack.StartBlock();
                builder.OpenList(HtmlAttributes.Number(tag, "start"));
                stack.Push(element.Kind, containers: 1);
                break;
            case ElementKind.Item:
                StartItem();
                break;
            case ElementKind.Table:
                _tables.StartTable(tag);
                break;
            case ElementKind.RowGroup:
                _tables.StartRowGroup(isHead: element.Name == "thead");
                break;
            case ElementKind.Row:
                _tables.StartRow();
                break;
            case ElementKind.Cell:
                _tables.StartCell(element, tag);
                break;
            case ElementKind.Rule:
                stack.StartBlock();
                builder.Add(new ThematicBreak());
                break;
        }
    }

    /// <summary>Ends an element. An end tag without its start ends the line.</summary>
    public void End(HtmlElement element)
    {
        bool closes = element.Kind switch
        {
            ElementKind.Item => stack.IsNearest(ElementKind.Item, ElementKind.Bullets, ElementKind.Numbers),
            ElementKind.Row or ElementKind.Cell => stack.IsNearest(element.Kind, ElementKind.Table),
            ElementKind.RowGroup => false,
            _ => stack.Nearest(element.Kind) is not null,
        };
        if (closes)
        {
            stack.Close(stack.Nearest(element.Kind)!);
        }
        else if (element.Kind == ElementKind.RowGroup)
        {
            _tables.StartRowGroup(isHead: false);
        }
        else
        {
            stack.EndLine();
        }
    }

    /// <summary>Starts what only stands on lines of its own; it is open only where its style holds up to its end.</summary>
    private void StartLine(InlineCss css)
    {
        stack.EndLine();
        if (css.SaysSomething)
        {
            stack.Push(new OpenElement(ElementKind.Block, stack.Inline) { IsPlain = true });
        }
    }

    private void StartDivision(HtmlTagToken tag, InlineCss css)
    {
        stack.EndLine();
        (PanelRole role, AlertKind? alert) = PanelClass.Of(ClassList.Of(tag));
        switch (role)
        {
            case PanelRole.None when stack.Top is { Kind: ElementKind.Division, IsPlain: true } same && !css.SaysSomething:
                same.Count++;
                break;
            case PanelRole.None:
                stack.Push(new OpenElement(ElementKind.Division, stack.Inline) { IsPlain = true });
                break;
            case PanelRole.Title:
                StartTitle(ElementKind.Division);
                break;
            default:
                stack.StartBlock();
                builder.OpenPanel(alert);
                stack.Push(ElementKind.Division, containers: 1);
                break;
        }
    }

    private void StartTitle(ElementKind kind)
    {
        stack.Push(kind);
        stack.Inline.Count(Marks.Strong, 1);
    }

    private void StartItem()
    {
        stack.CloseHeading();
        if (stack.IsNearest(ElementKind.Item, ElementKind.Bullets, ElementKind.Numbers, ElementKind.Quote, ElementKind.Table))
        {
            stack.Close(stack.Nearest(ElementKind.Item)!);
        }

        stack.PushItem();
    }
}
