namespace TicketPrompt.Handlebars.Syntax;

/// <summary>A part of a template's text: text, a tag, or a block with all that is in it.</summary>
internal abstract class TemplateNode(SourcePosition position)
{
    public SourcePosition Position { get; } = position;
}

/// <summary>Text outside of tags.</summary>
internal sealed class TextNode(SourcePosition position, string original) : TemplateNode(position)
{
    private int _start;
    private int _end = original.Length;

    /// <summary>The text as it is written, escapes resolved.</summary>
    public string Original { get; } = original;

    /// <summary>What is left of it after white space control.</summary>
    public string Text => _start >= _end ? "" : Original.Substring(_start, _end - _start);

    /// <summary>How many characters white space control cut off its start.</summary>
    public int CutLength => _start;

    /// <summary>Whether its start was cut last time. Only for <see cref="WhitespaceControl"/>, before the tree leaves the parser.</summary>
    public bool StartIsCut { get; private set; }

    /// <summary>Whether its end was cut last time. Only for <see cref="WhitespaceControl"/>.</summary>
    public bool EndIsCut { get; private set; }

    /// <summary>Cuts white space at the start: all of it, or the rest of the line. Only for <see cref="WhitespaceControl"/>.</summary>
    public void CutStart(bool all)
    {
        int from = _start;
        while (_start < _end && (all ? HandlebarsCharacters.IsSpace(Original[_start]) : Original[_start] is ' ' or '\t'))
        {
            _start++;
        }

        if (!all)
        {
            int feed = _start < _end && Original[_start] == '\r' ? _start + 1 : _start;
            _start = feed < _end && Original[feed] == '\n' ? feed + 1 : feed;
        }

        StartIsCut = _start != from;
    }

    /// <summary>Cuts white space at the end: all of it, or what the last line begins with. Only for <see cref="WhitespaceControl"/>.</summary>
    public void CutEnd(bool all)
    {
        int from = _end;
        while (_end > _start && (all ? HandlebarsCharacters.IsSpace(Original[_end - 1]) : Original[_end - 1] is ' ' or '\t'))
        {
            _end--;
        }

        EndIsCut = _end != from;
    }
}

/// <summary>A comment.</summary>
internal sealed class CommentNode(SourcePosition position, TagStrip strip) : TemplateNode(position)
{
    public TagStrip Strip { get; } = strip;
}

/// <summary>A tag that prints a value: <c>{{name}}</c>, <c>{{{name}}}</c>, <c>{{&amp;name}}</c>, which are the same where nothing is escaped.</summary>
internal sealed class MustacheNode(SourcePosition position, CallExpression call, TagStrip strip) : TemplateNode(position)
{
    /// <summary>What it prints.</summary>
    public CallExpression Call { get; } = call;

    public TagStrip Strip { get; } = strip;
}

/// <summary>A block: <c>{{#name}}...{{else}}...{{/name}}</c>, <c>{{^name}}...{{/name}}</c>, <c>{{{{name}}}}...{{{{/name}}}}</c>.</summary>
/// <param name="position">Where its opening tag starts.</param>
internal sealed class BlockNode(
    SourcePosition position,
    CallExpression call,
    TemplateBody? body,
    TemplateBody? inverse,
    BlockStrips strips) : TemplateNode(position)
{
    public CallExpression Call { get; } = call;

    /// <summary>What it renders when its helper says so; null for <c>{{^name}}</c> without else.</summary>
    public TemplateBody? Body { get; } = body;

    /// <summary>What it renders otherwise; null without else.</summary>
    public TemplateBody? Inverse { get; } = inverse;

    public BlockStrips Strips { get; } = strips;
}

/// <summary>A whole template, or the inside of a block up to its end or its else.</summary>
/// <param name="blockParams">The names that its block gives it: <c>as |item index|</c>.</param>
internal sealed class TemplateBody(IReadOnlyList<TemplateNode> nodes, IReadOnlyList<string> blockParams, bool isElseIf = false)
{
    public IReadOnlyList<TemplateNode> Nodes { get; } = nodes;

    /// <summary>The names that its block gives it.</summary>
    public IReadOnlyList<string> BlockParams { get; } = blockParams;

    /// <summary>Whether it is the <c>{{else if}}</c> of a block and holds that block only.</summary>
    public bool IsElseIf { get; } = isElseIf;
}

/// <summary>
/// A call of a partial: <c>{{&gt; name context key=value}}</c>, or <c>{{#&gt; name}}...{{/name}}</c> with a block that the partial
/// can render as <c>@partial-block</c> and that stands in for a partial that does not exist.
/// </summary>
internal sealed class PartialNode(
    SourcePosition position,
    PartialTarget target,
    TemplateExpression? context,
    IReadOnlyList<HashArgument> hash,
    TemplateBody? block,
    BlockStrips strips) : TemplateNode(position)
{
    public PartialTarget Target { get; } = target;

    /// <summary>The context that it gets; null for the one where it is called.</summary>
    public TemplateExpression? Context { get; } = context;

    public IReadOnlyList<HashArgument> Hash { get; } = hash;

    /// <summary>Its block; null for <c>{{&gt; name}}</c>.</summary>
    public TemplateBody? Block { get; } = block;

    /// <summary>The tildes of its tags; of a call without block only Open counts.</summary>
    public BlockStrips Strips { get; } = strips;

    /// <summary>The white space before a call on a line of its own: each line of the partial gets it. Set by <see cref="WhitespaceControl"/> only.</summary>
    public string Indent { get; set; } = "";
}

/// <summary>Which partial a call means.</summary>
/// <param name="Name">Its name; null when an expression tells it at rendering.</param>
/// <param name="Expression">The expression that tells the name.</param>
/// <param name="Position">Where the name or expression starts.</param>
internal sealed record PartialTarget(string? Name, CallExpression? Expression, SourcePosition Position)
{
    public const string PartialBlock = "@partial-block";
}

/// <summary>A partial defined in the template: <c>{{#*inline "name"}}...{{/inline}}</c>. It prints nothing where it stands.</summary>
internal sealed class InlinePartialNode(SourcePosition position, string name, TemplateBody body, BlockStrips strips) : TemplateNode(position)
{
    public string Name { get; } = name;

    public TemplateBody Body { get; } = body;

    public BlockStrips Strips { get; } = strips;
}

/// <summary>Whether a tag has a <c>~</c> at its start and at its end, and so removes the white space there.</summary>
internal readonly record struct TagStrip(bool Before, bool After);

/// <summary>The tildes of a block's tags.</summary>
/// <param name="Else">Of the first else.</param>
internal readonly record struct BlockStrips(TagStrip Open, TagStrip Else, TagStrip Close);
