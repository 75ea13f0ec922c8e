using System.Collections.Concurrent;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>
/// The partials of one compiled template. Those that it names, and those that these name, are parsed at once, each one time;
/// those that only an expression can name are kept as text and parsed when one is called.
/// </summary>
internal sealed class PartialSet
{
    private readonly ConcurrentDictionary<string, BoundTemplate> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartialText> _dynamic = new(StringComparer.Ordinal);
    private readonly string[] _names;

    /// <summary>Reads the partials of a template, theirs, and so on.</summary>
    /// <exception cref="TemplateSyntaxException">A partial has a fault, or one that is named does not exist.</exception>
    public PartialSet(TemplateTree main, IPartialSource source, IReadOnlyDictionary<string, HelperDefinition> helpers)
    {
        Helpers = helpers;
        _names = [.. source.Names];
        Queue<TemplateTree> trees = new([main]);
        HashSet<string> inlineNames = new(StringComparer.Ordinal);
        List<(PartialNode Call, TemplateTree Tree)> missing = [];
        while (trees.Count > 0)
        {
            TemplateTree tree = trees.Dequeue();
            TreeNames names = new(tree);
            inlineNames.UnionWith(names.Inlines);
            foreach (PartialNode call in names.Partials)
            {
                if (call.Target.Name is not string name)
                {
                    KeepAll(source);
                }
                else if (source.TryGet(name, out PartialText? text))
                {
                    if (!_bound.ContainsKey(name))
                    {
                        BoundTemplate partial = new(Parse(text));
                        _bound[name] = partial;
                        trees.Enqueue(partial.Tree);
                    }
                }
                else if (call.Block is null && name != PartialTarget.PartialBlock)
                {
                    missing.Add((call, tree));
                }
            }
        }

        foreach ((PartialNode call, TemplateTree tree) in missing)
        {
            if (!inlineNames.Contains(call.Target.Name!))
            {
                throw tree.Source.Error(call.Target.Position.Offset, NotFound(call.Target.Name!), TemplateErrorCode.PartialNotFound);
            }
        }

        foreach (BoundTemplate partial in _bound.Values)
        {
            partial.Root = TemplateBinder.Bind(partial.Tree, this);
        }
    }

    /// <summary>The helpers that the template and its partials may call.</summary>
    public IReadOnlyDictionary<string, HelperDefinition> Helpers { get; }

    /// <exception cref="TemplateSyntaxException">It was not parsed before and has a fault.</exception>
    public BoundTemplate? Find(string name) => _bound.TryGetValue(name, out BoundTemplate? partial)
        ? partial
        : _dynamic.TryGetValue(name, out PartialText? text) ? _bound.GetOrAdd(name, _ => ParseLate(text)) : null;

    public string NotFound(string name) => NotFoundMessage(name, _names);

    /// <summary>The message that there is no partial of that name among those of these names.</summary>
    public static string NotFoundMessage(string name, IEnumerable<string> names)
    {
        if (name.Length == 0)
        {
            return "The name of the partial is empty.";
        }

        string bare = BareName(name);
        return bare == name || bare.Length == 0
            ? $"There is no partial {name}.{NearestName.Hint(name, names)} Import it with the template, or put _{name}.hbs beside it."
            : $"There is no partial {name}. A partial is called by its file's name without folder, underscore and ending: write {{{{> {bare}}}}}, with _{bare}.hbs beside the template or imported with it.";
    }

    // As people write files: ./header, partials/_header, header.hbs.
    private static string BareName(string name)
    {
        string file = name.Substring(name.LastIndexOf('/') + 1);
        foreach (string ending in new[] { ".hbs", ".handlebars", ".html", ".md", ".prompt", ".txt", ".partial" })
        {
            file = file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - ending.Length) : file;
        }

        return file.TrimStart('_');
    }

    private void KeepAll(IPartialSource source)
    {
        foreach (string name in _names)
        {
            if (!_dynamic.ContainsKey(name) && source.TryGet(name, out PartialText? text))
            {
                _dynamic.Add(name, text);
            }
        }
    }

    private BoundTemplate ParseLate(PartialText text)
    {
        TemplateTree tree = Parse(text);
        return new BoundTemplate(tree) { Root = TemplateBinder.Bind(tree, this) };
    }

    private static TemplateTree Parse(PartialText text) =>
        TemplateParser.Parse(new SourceText(text.Text, text.Name, text.File, text.FirstLine, text.FirstColumn));
}

/// <summary>The partials that a tree calls and those that it defines.</summary>
internal sealed class TreeNames
{
    private readonly List<PartialNode> _partials = [];
    private readonly List<string> _inlines = [];

    public TreeNames(TemplateTree tree) => Walk(tree.Root);

    public IReadOnlyList<PartialNode> Partials => _partials;

    public IReadOnlyList<string> Inlines => _inlines;

    private void Walk(TemplateBody? body)
    {
        foreach (TemplateNode node in body?.Nodes ?? [])
        {
            switch (node)
            {
                case BlockNode block:
                    Walk(block.Body);
                    Walk(block.Inverse);
                    break;
                case InlinePartialNode inline:
                    _inlines.Add(inline.Name);
                    Walk(inline.Body);
                    break;
                case PartialNode partial:
                    _partials.Add(partial);
                    Walk(partial.Block);
                    break;
            }
        }
    }
}
