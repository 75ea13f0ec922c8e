using System.Text;
using TicketPrompt.Markup.Building;
using TicketPrompt.Sources;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Adf;

/// <summary>Reads the Atlassian Document Format (Jira REST v3). Anything goes in: what is no valid document gives what text it has.</summary>
/// <remarks>Keeps its own stack, so that depth costs no thread's stack, and the nodes on the way down, so that a cycle ends.</remarks>
internal sealed class AdfReader
{
    // 10 MB of JSON hold some 400,000 nodes with text. An object that PowerShell hands over may refer to the same node from many
    // places, and so be endless without being a cycle.
    private const int MaxNodes = 2_000_000;
    private const int MaxDepth = 100_000;

    private readonly DocumentBuilder _builder = new();
    private readonly Stack<AdfFrame> _path = new();
    private readonly HashSet<object> _ancestors = new(IdentityComparer.Instance);

    // The code block that is being read: everything in it is only text.
    private StringBuilder? _code;
    private string? _language;
    private int _nodes;

    private AdfReader()
    {
    }

    /// <summary>The document; an empty one when there is no text.</summary>
    public static Document Read(SourceValue document)
    {
        AdfReader reader = new();
        reader.Walk(document);
        return reader._builder.ToDocument();
    }

    private void Walk(SourceValue document)
    {
        Visit(document, default, isInline: false);
        while (_path.Count > 0)
        {
            AdfFrame frame = _path.Peek();
            if (_nodes < MaxNodes && frame.Children!.MoveNext())
            {
                Visit(frame.Children.Current, frame.Style, frame.IsInline);
            }
            else
            {
                Leave(_path.Pop());
            }
        }
    }

    private void Visit(SourceValue value, Style style, bool isInline)
    {
        _nodes++;
        if (value.Kind == SourceKind.Object)
        {
            VisitNode(value, style, isInline);
        }
        else if (value.Kind == SourceKind.List)
        {
            Enter(value, value.Items, new AdfFrame { IsInline = isInline, Style = style });
        }
        else if (value.Text is { } text)
        {
            AddText(text, style);
        }
    }

    private void VisitNode(SourceValue node, Style inherited, bool isInline)
    {
        AdfNode rule = AdfNodes.Of(node["type"].Text);

        // A picture's link is on the node around it, where its caption stands as well.
        Style style = AdfMarks.Read(node["marks"], rule.Content == AdfContent.Inline ? default : inherited);
        if (_code is not null)
        {
            AddText(ReferenceEquals(rule, AdfNodes.HardBreak) ? "\n" : AdfNodes.TextOf(node), style);
            Descend(node, new AdfFrame());
            return;
        }

        if (rule.Content == AdfContent.Code)
        {
            _code = new StringBuilder();
            _language = node["attrs"]["language"].Text;
            Descend(node, new AdfFrame { IsCode = true });
            return;
        }

        if (rule.IsBlock && !isInline)
        {
            _builder.EndParagraph();
        }

        rule.Enter?.Invoke(_builder, node, style);
        if (rule.Content == AdfContent.None)
        {
            if (rule.IsBlock && !isInline)
            {
                _builder.EndParagraph();
            }

            return;
        }

        if (rule.Enter is null || node["content"].Kind == SourceKind.Missing)
        {
            AddText(AdfNodes.TextOf(node), style);
        }

        Descend(node, new AdfFrame
        {
            Rule = rule,
            Style = style,
            IsInline = rule.Content == AdfContent.Inline || (rule.Content == AdfContent.AsParent && isInline),
            EndsParagraph = rule.IsBlock && !isInline,
        });
    }

    private void Descend(SourceValue node, AdfFrame frame) => Enter(node, node["content"].AsList(), frame);

    private void Enter(SourceValue value, IEnumerable<SourceValue> children, AdfFrame frame)
    {
        if (_path.Count < MaxDepth && _ancestors.Add(value.Raw!))
        {
            frame.Identity = value.Raw;
            frame.Children = children.GetEnumerator();
            _path.Push(frame);
        }
        else
        {
            Leave(frame);
        }
    }

    private void Leave(AdfFrame frame)
    {
        frame.Children?.Dispose();
        if (frame.Identity is not null)
        {
            _ancestors.Remove(frame.Identity);
        }

        if (frame.IsCode)
        {
            _builder.Add(new CodeBlock(_code!.ToString(), _language));
            _code = null;
        }

        frame.Rule?.Leave?.Invoke(_builder);
        if (frame.EndsParagraph)
        {
            _builder.EndParagraph();
        }
    }

    private void AddText(string? text, Style style)
    {
        if (_code is not null)
        {
            _code.Append(text);
        }
        else if (text is not null)
        {
            _builder.Text(text, style);
        }
    }
}

/// <summary>A node whose children <see cref="AdfReader"/> is reading.</summary>
internal sealed class AdfFrame
{
    /// <summary>The children; null before they are looked at.</summary>
    public IEnumerator<SourceValue>? Children { get; set; }

    /// <summary>The node as an object; null where it is not to be looked at again.</summary>
    public object? Identity { get; set; }

    /// <summary>What becomes of the node; null for a list that stands where a node should, and inside of code.</summary>
    public AdfNode? Rule { get; init; }

    /// <summary>What its children inherit.</summary>
    public Style Style { get; init; }

    /// <summary>Whether its children are parts of a line.</summary>
    public bool IsInline { get; init; }

    public bool IsCode { get; init; }

    /// <summary>Whether text behind it is another paragraph.</summary>
    public bool EndsParagraph { get; init; }
}
