namespace TicketPrompt.Handlebars.Syntax;

/// <summary>
/// Removes the white space that tildes ask for, and the lines on which only a block's tag, a comment or a partial stands. The
/// rules and their order are those of handlebars.js (<c>lib/handlebars/compiler/whitespace-control.js</c>), which looks at the
/// text as it was written and at its neighbours only.
/// </summary>
internal static class WhitespaceControl
{
    public static void Apply(TemplateBody root) => Apply(root, isRoot: true);

    private static void Apply(TemplateBody? body, bool isRoot)
    {
        if (body is null)
        {
            return;
        }

        IReadOnlyList<TemplateNode> nodes = body.Nodes;
        for (int i = 0; i < nodes.Count; i++)
        {
            if (Candidate(nodes[i]) is not Standalone tag)
            {
                continue;
            }

            bool lineStartsHere = LineEndsBefore(nodes, i, isRoot);
            bool lineEndsHere = LineStartsAfter(nodes, i, isRoot);
            if (tag.Strip.After)
            {
                CutStart(nodes, i + 1, all: true);
            }

            if (tag.Strip.Before)
            {
                CutEnd(nodes, i - 1, all: true);
            }

            if (tag.Inline && lineStartsHere && lineEndsHere)
            {
                CutStart(nodes, i + 1, all: false);
                if (CutEnd(nodes, i - 1, all: false) && nodes[i] is PartialNode partial)
                {
                    partial.Indent = LastSpaces(((TextNode)nodes[i - 1]).Original);
                }
            }

            if (tag.Open && lineStartsHere)
            {
                CutStart(tag.First!.Nodes, 0, all: false);
                CutEnd(nodes, i - 1, all: false);
            }

            if (tag.Close && lineEndsHere)
            {
                CutStart(nodes, i + 1, all: false);
                CutEnd(tag.Last!.Nodes, tag.Last.Nodes.Count - 1, all: false);
            }
        }
    }

    private static Standalone? Candidate(TemplateNode node) => node switch
    {
        MustacheNode mustache => new Standalone { Strip = mustache.Strip },
        CommentNode comment => new Standalone { Strip = comment.Strip, Inline = true },
        PartialNode { Block: null } partial => new Standalone { Strip = partial.Strips.Open, Inline = true },
        PartialNode partial => Block(partial.Block, null, partial.Strips),
        InlinePartialNode inline => Block(inline.Body, null, inline.Strips),
        BlockNode block => Block(block.Body, block.Inverse, block.Strips),
        _ => null,
    };

    private static Standalone Block(TemplateBody? body, TemplateBody? inverseBody, BlockStrips strips)
    {
        Apply(body, isRoot: false);
        Apply(inverseBody, isRoot: false);
        TemplateBody first = (body ?? inverseBody)!;
        TemplateBody? inverse = body is null ? null : inverseBody;
        TemplateBody? elseBody = inverse is { IsElseIf: true } ? ((BlockNode)inverse.Nodes[0]).Body : inverse;
        Standalone tag = new()
        {
            Strip = new TagStrip(strips.Open.Before, strips.Close.After),
            Open = LineStartsAfter(first.Nodes, -1, isRoot: false),
            Close = LineEndsBefore((elseBody ?? first).Nodes, (elseBody ?? first).Nodes.Count, isRoot: false),
            First = first,
            Last = inverseBody ?? first,
        };
        if (strips.Open.After)
        {
            CutStart(first.Nodes, 0, all: true);
        }

        if (inverse is null)
        {
            if (strips.Close.Before)
            {
                CutEnd(first.Nodes, first.Nodes.Count - 1, all: true);
            }

            return tag;
        }

        if (strips.Else.Before)
        {
            CutEnd(first.Nodes, first.Nodes.Count - 1, all: true);
        }

        if (strips.Else.After)
        {
            CutStart(elseBody!.Nodes, 0, all: true);
        }

        if (strips.Close.Before)
        {
            CutEnd(elseBody!.Nodes, elseBody.Nodes.Count - 1, all: true);
        }

        if (LineEndsBefore(first.Nodes, first.Nodes.Count, isRoot: false) && LineStartsAfter(elseBody!.Nodes, -1, isRoot: false))
        {
            CutEnd(first.Nodes, first.Nodes.Count - 1, all: false);
            CutStart(elseBody.Nodes, 0, all: false);
        }

        return tag;
    }

    /// <summary>Whether only white space stands between the node and a line end before it, or the start of the template.</summary>
    private static bool LineEndsBefore(IReadOnlyList<TemplateNode> nodes, int i, bool isRoot)
    {
        if (i == 0)
        {
            return isRoot;
        }

        if (nodes[i - 1] is not TextNode text)
        {
            return false;
        }

        for (int at = text.Original.Length - 1; at >= 0; at--)
        {
            if (text.Original[at] == '\n')
            {
                return true;
            }

            if (!HandlebarsCharacters.IsSpace(text.Original[at]))
            {
                return false;
            }
        }

        return i == 1 && isRoot;
    }

    /// <summary>Whether only white space stands between the node and the next line end, or the end of the template.</summary>
    private static bool LineStartsAfter(IReadOnlyList<TemplateNode> nodes, int i, bool isRoot)
    {
        if (i + 1 == nodes.Count)
        {
            return isRoot;
        }

        if (nodes[i + 1] is not TextNode text)
        {
            return false;
        }

        foreach (char c in text.Original)
        {
            if (c == '\n')
            {
                return true;
            }

            if (!HandlebarsCharacters.IsSpace(c))
            {
                return false;
            }
        }

        return i + 2 == nodes.Count && isRoot;
    }

    private static void CutStart(IReadOnlyList<TemplateNode> nodes, int i, bool all)
    {
        if (i < nodes.Count && nodes[i] is TextNode text && (all || !text.StartIsCut))
        {
            text.CutStart(all);
        }
    }

    private static bool CutEnd(IReadOnlyList<TemplateNode> nodes, int i, bool all)
    {
        if (i < 0 || nodes[i] is not TextNode text || (!all && text.EndIsCut))
        {
            return false;
        }

        text.CutEnd(all);
        return text.EndIsCut;
    }

    private static string LastSpaces(string text) => text.Substring(text.TrimEnd(' ', '\t').Length);

    /// <summary>What a tag or block says about the lines that it stands on.</summary>
    private readonly record struct Standalone
    {
        /// <summary>The tildes on its outside.</summary>
        public TagStrip Strip { get; init; }

        /// <summary>It is one tag, which may have a line of its own.</summary>
        public bool Inline { get; init; }

        /// <summary>The line of its opening tag ends after the tag.</summary>
        public bool Open { get; init; }

        /// <summary>Nothing stands before its closing tag on the line.</summary>
        public bool Close { get; init; }

        public TemplateBody? First { get; init; }

        public TemplateBody? Last { get; init; }
    }
}
