using System.Text;
using TicketPrompt.Markup.Building;
using TicketPrompt.Model;
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
    private const int ComparedDepth = 24;

    // For the memory, a thread keeps a reader.
    [ThreadStatic]
    private static AdfReader? _spare;

    private DocumentBuilder _builder = new();
    private readonly HashSet<object> _ancestors = new(IdentityComparer.Instance);

    // The nodes on the way down. Only the deep ones are in the set: of a few, comparing each is quicker.
    private AdfFrame[] _path = new AdfFrame[16];
    private int _depth;

    private readonly LayoutCache<AdfLayout> _layouts = new();

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
        AdfReader reader = _spare ?? new AdfReader();
        _spare = null;
        reader._nodes = 0;
        reader._builder = new DocumentBuilder();
        reader.Walk(document);
        Document read = reader._builder.ToDocument();
        _spare = reader._path.Length <= ComparedDepth * 2 ? reader : null;
        return read;
    }

    private void Walk(SourceValue document)
    {
        Visit(document, default, isInline: false);
        while (_depth > 0)
        {
            AdfFrame frame = _path[_depth - 1];
            if (_nodes < MaxNodes && frame.Children.MoveNext())
            {
                Visit(frame.Children.Current, frame.Style, frame.IsInline);
            }
            else
            {
                _depth--;
                Leave(frame);
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
            Enter(value, value, NewFrame(null, style, isInline));
        }
        else if (value.Text is { } text)
        {
            AddText(text, style);
        }
    }

    private void VisitNode(SourceValue node, Style inherited, bool isInline)
    {
        AdfMembers members = AdfMembers.Of(node, _layouts);
        AdfNode rule = AdfNodes.Of(members.Type.Text);

        // A picture's link is on the node around it, where its caption stands as well.
        Style style = rule.Content == AdfContent.Inline ? default : inherited;
        style = members.Marks.Kind == SourceKind.Missing ? style : AdfMarks.Read(members.Marks, style);
        if (_code is not null)
        {
            AddText(ReferenceEquals(rule, AdfNodes.HardBreak) ? "\n" : AdfNodes.TextOf(node), style);
            Enter(node, members.Content, NewFrame(null, default, isInline: false));
            return;
        }

        if (rule.Content == AdfContent.Code)
        {
            _code = new StringBuilder();
            _language = node["attrs"]["language"].Text;
            AdfFrame code = NewFrame(null, default, isInline: false);
            code.IsCode = true;
            Enter(node, members.Content, code);
            return;
        }

        bool standsApart = rule.IsBlock && !isInline;
        if (standsApart)
        {
            _builder.EndParagraph();
        }

        if (rule.Enter is not null)
        {
            rule.Enter(_builder, node, style);
        }

        if (rule.Content == AdfContent.None)
        {
            if (standsApart)
            {
                _builder.EndParagraph();
            }

            return;
        }

        if (rule.Enter is null || members.Content.Kind == SourceKind.Missing)
        {
            AddText(AdfNodes.TextOf(node), style);
        }

        AdfFrame frame = NewFrame(rule, style, rule.Content == AdfContent.Inline || (rule.Content == AdfContent.AsParent && isInline));
        frame.EndsParagraph = standsApart;
        Enter(node, members.Content, frame);
    }

    /// <summary>The frame of a node that may be entered next. Those of nodes that were left are used again.</summary>
    private AdfFrame NewFrame(AdfNode? rule, Style style, bool isInline)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _path.Length * 2);
        }

        AdfFrame frame = _path[_depth] ??= new AdfFrame();
        frame.Start(rule, style, isInline);
        return frame;
    }

    private void Enter(SourceValue node, SourceValue content, AdfFrame frame)
    {
        if (_depth == MaxDepth || !AddAncestor(node.Raw!))
        {
            Leave(frame);
            return;
        }

        frame.Identity = node.Raw;
        frame.Children = content.AsList().GetEnumerator();
        _depth++;
    }

    /// <summary>Takes note of a node that is entered; false when it is in itself.</summary>
    private bool AddAncestor(object node)
    {
        for (int i = 0; i < _depth && i < ComparedDepth; i++)
        {
            if (ReferenceEquals(_path[i].Identity, node))
            {
                return false;
            }
        }

        return _depth < ComparedDepth || _ancestors.Add(node);
    }

    private void Leave(AdfFrame frame)
    {
        if (frame.Identity is not null)
        {
            frame.Children.Dispose();
            frame.Children = default;
            if (_depth >= ComparedDepth)
            {
                _ancestors.Remove(frame.Identity);
            }

            frame.Identity = null;
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
    /// <summary>The children that are left.</summary>
    public SourceList.Enumerator Children;

    /// <summary>The node as an object; null where it is not to be looked at again.</summary>
    public object? Identity { get; set; }

    /// <summary>What becomes of the node; null for a list that stands where a node should, and inside of code.</summary>
    public AdfNode? Rule { get; private set; }

    /// <summary>What its children inherit.</summary>
    public Style Style { get; private set; }

    /// <summary>Whether its children are parts of a line.</summary>
    public bool IsInline { get; private set; }

    public bool IsCode { get; set; }

    /// <summary>Whether text behind it is another paragraph.</summary>
    public bool EndsParagraph { get; set; }

    /// <summary>Starts over, with another node.</summary>
    public void Start(AdfNode? rule, Style style, bool isInline)
    {
        Rule = rule;
        Style = style;
        IsInline = isInline;
        Identity = null;
        IsCode = EndsParagraph = false;
    }
}

/// <summary>The members of a node that matter to its reader.</summary>
internal readonly record struct AdfMembers(SourceValue Type, SourceValue Marks, SourceValue Content)
{
    /// <summary>The members of a node; where they stand is found out once for nodes of one layout.</summary>
    public static AdfMembers Of(SourceValue node, LayoutCache<AdfLayout> layouts)
    {
        if (node.Layout is not { } layout)
        {
            return new AdfMembers(node["type"], node["marks"], node["content"]);
        }

        AdfLayout known = layouts.Find(layout, static (known, key) => ReferenceEquals(known.Layout, key)) ?? layouts.Add(new AdfLayout(layout));
        return new AdfMembers(At(known.Type), At(known.Marks), At(known.Content));

        SourceValue At(int column) => column < 0 ? SourceValue.Missing : node.At(layout, column);
    }
}

/// <summary>Where the members of nodes with the same names stand; -1 where they have none of that name.</summary>
internal sealed class AdfLayout(RowLayout layout)
{
    public RowLayout Layout { get; } = layout;

    public int Type { get; } = layout.IndexOf("type");

    public int Marks { get; } = layout.IndexOf("marks");

    public int Content { get; } = layout.IndexOf("content");
}
