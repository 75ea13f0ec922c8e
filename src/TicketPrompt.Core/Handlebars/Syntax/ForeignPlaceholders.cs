using System.Text.RegularExpressions;

namespace TicketPrompt.Handlebars.Syntax;

/// <summary>How files of other ecosystems mark what is filled in, besides Handlebars' own tags.</summary>
[Flags]
internal enum PlaceholderStyles
{
    None = 0,

    /// <summary>Claude Code's <c>$ARGUMENTS</c>, <c>$ARGUMENTS[0]</c>.</summary>
    Arguments = 1,

    /// <summary>Claude Code's <c>$1</c> to <c>$9</c>: too common in prose to be taken for it in any other file.</summary>
    Numbered = 2,

    /// <summary>VS Code's <c>${input:name}</c> and <c>${input:name:what to type}</c>.</summary>
    Input = 4,

    /// <summary>VS Code's <c>${selection}</c>, <c>${file}</c> and others of the editor.</summary>
    Editor = 8,
}

/// <summary>A mark in a template's text that a variable fills.</summary>
/// <param name="Written">How it is written.</param>
/// <param name="Variable">The variable's name, as <c>-Variable</c> takes it.</param>
/// <param name="Hint">What the file says of it; null when it says nothing.</param>
internal sealed record ForeignPlaceholder(string Written, string Variable, string? Hint);

/// <summary>
/// Fills what other ecosystems' files leave open, from variables: each mark becomes what <c>{{default variable "mark"}}</c> is, so
/// that one without a value stays as it is written.
/// </summary>
internal static class ForeignPlaceholders
{
    /// <summary>The variable that holds what Claude Code takes from the command line: a text, or a list of its words.</summary>
    public const string Arguments = "arguments";

    private static readonly Regex Marks = new(
        @"\$ARGUMENTS(?:\[(?<index>\d{1,2})\])?(?!\w)|(?<![\w$\\])\$(?<number>[1-9])(?![\w.,]?\d)|\$\{input:(?<input>[A-Za-z_][\w-]*)(?::(?<hint>[^}\r\n]*))?\}|\$\{(?<editor>selection|selectedText|file|fileBasename|fileDirname|fileBasenameNoExtension|workspaceFolder|workspaceFolderBasename)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The marks in a text, each way of writing once.</summary>
    public static IReadOnlyList<ForeignPlaceholder> In(string text, PlaceholderStyles styles)
    {
        List<ForeignPlaceholder> found = [];
        for (Match mark = Marks.Match(text); mark.Success; mark = mark.NextMatch())
        {
            if (IsOf(mark, styles) && !found.Exists(known => known.Written == mark.Value))
            {
                found.Add(new ForeignPlaceholder(mark.Value, Variable(mark), mark.Groups["hint"].Success ? mark.Groups["hint"].Value.Trim() : null));
            }
        }

        return found;
    }

    public static TemplateBody Fill(TemplateBody body, SourceText source, PlaceholderStyles styles)
    {
        List<TemplateNode> nodes = [];
        foreach (TemplateNode node in body.Nodes)
        {
            switch (node)
            {
                case TextNode text:
                    Split(text, source, styles, nodes);
                    break;
                case BlockNode block:
                    nodes.Add(new BlockNode(block.Position, block.Call, Inner(block.Body), Inner(block.Inverse), block.Strips));
                    break;
                case PartialNode { Block: not null } partial:
                    nodes.Add(new PartialNode(partial.Position, partial.Target, partial.Context, partial.Hash, Inner(partial.Block), partial.Strips) { Indent = partial.Indent });
                    break;
                case InlinePartialNode inline:
                    nodes.Add(new InlinePartialNode(inline.Position, inline.Name, Inner(inline.Body)!, inline.Strips));
                    break;
                default:
                    nodes.Add(node);
                    break;
            }
        }

        return new TemplateBody(nodes, body.BlockParams, body.IsElseIf);

        TemplateBody? Inner(TemplateBody? inner) => inner is null ? null : Fill(inner, source, styles);
    }

    private static void Split(TextNode node, SourceText source, PlaceholderStyles styles, List<TemplateNode> nodes)
    {
        string text = node.Text;
        int offset = node.Position.Offset + node.CutLength;
        int from = 0;
        for (Match mark = Marks.Match(text); mark.Success; mark = mark.NextMatch())
        {
            if (IsOf(mark, styles))
            {
                Add(from, mark.Index);
                nodes.Add(Tag(mark, source.PositionOf(offset + mark.Index)));
                from = mark.Index + mark.Length;
            }
        }

        if (from == 0)
        {
            nodes.Add(node);
        }
        else
        {
            Add(from, text.Length);
        }

        void Add(int start, int end)
        {
            if (end > start)
            {
                nodes.Add(new TextNode(source.PositionOf(offset + start), text.Substring(start, end - start)));
            }
        }
    }

    private static MustacheNode Tag(Match mark, SourcePosition at)
    {
        string variable = mark.Groups["index"].Success ? "$" + (int.Parse(mark.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture) + 1)
            : mark.Groups["number"].Success ? mark.Value
            : Variable(mark);
        TemplateExpression value = new PathExpression(at, "@root." + variable, isData: true, depth: 0, ["root", variable]);
        TemplateExpression text = variable == Arguments ? Call("join", at, value, new LiteralExpression(at, " ")) : value;
        return new MustacheNode(at, Call("default", at, text, new LiteralExpression(at, mark.Value)), default);
    }

    private static CallExpression Call(string helper, SourcePosition at, params TemplateExpression[] arguments) =>
        new(at, new PathExpression(at, helper, isData: false, depth: 0, [helper]), arguments, []);

    private static string Variable(Match mark) =>
        mark.Groups["input"].Success ? mark.Groups["input"].Value
        : mark.Groups["editor"].Success ? mark.Groups["editor"].Value
        : Arguments;

    private static bool IsOf(Match mark, PlaceholderStyles styles) => (styles & (
        mark.Groups["number"].Success ? PlaceholderStyles.Numbered
        : mark.Groups["input"].Success ? PlaceholderStyles.Input
        : mark.Groups["editor"].Success ? PlaceholderStyles.Editor
        : PlaceholderStyles.Arguments)) != 0;
}
