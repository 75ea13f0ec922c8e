using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Text;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Templates.Checking;

/// <summary>Follows paths through the types that are known, and warns of names that lead nowhere.</summary>
internal sealed class NameCheck(KnownType root, DiagnosticList found, VariableUse used)
{
    // Names that differ more are somebody's own fields (resolutiondate).
    private const int MostDifferences = 3;

    private static readonly string[] DataNames = ["index", "key", "first", "last", "root", "partial-block"];

    public KnownType TypeOf(PathExpression path, CheckScope scope, SourceText source)
    {
        int at = 0;
        KnownType type;
        if (path.IsData)
        {
            type = path.Depth == 0 && path.Names is ["root", ..] ? root : KnownTypes.Anything;
            at = 1;
            DataName(path, source);
        }
        else if (path is { IsScoped: false, Depth: 0, Names.Count: > 0 } && scope.Param(path.Names[0]) is KnownType parameter)
        {
            type = parameter;
            at = 1;
        }
        else
        {
            type = scope.Up(path.Depth);
        }

        for (; at < path.Names.Count; at++)
        {
            type = Member(type, path.Names[at], path, new TemplateLocation(source, path.Position));
        }

        return type;
    }

    /// <summary>handlebars.js prints nothing for a name after @ that it does not know.</summary>
    private void DataName(PathExpression path, SourceText source)
    {
        string name = path.Names.Count > 0 ? path.Names[0] : "";
        if (name.Length > 0 && Array.IndexOf(DataNames, name) < 0)
        {
            string hint = NearestName.Of(name, DataNames) ?? (DataNames.FirstOrDefault(known => known.StartsWith(name.Substring(0, 1), StringComparison.OrdinalIgnoreCase)) ?? "index");
            found.Warn(
                "UnknownField",
                $"There is no @{name}, and nothing is printed. Did you mean @{hint}? There are @{string.Join(", @", DataNames)}.",
                new TemplateLocation(source, path.Position));
        }
    }

    public KnownType Member(KnownType type, string name, PathExpression path, TemplateLocation at)
    {
        if (type.Kind is KnownKind.Root or KnownKind.Anything)
        {
            used.Add(name);
        }

        if (type.Kind == KnownKind.Root && name.Length > 1 && name[0] == '$' && (type.Members.ContainsKey(name.Substring(1)) || IsNumbered(name)))
        {
            used.Add(IsNumbered(name) ? ForeignPlaceholders.Arguments : name.Substring(1));
            found.NameIsRight(name, at);
            return KnownTypes.Anything;
        }

        if (type.Members.TryGetValue(name, out KnownType? member))
        {
            found.NameIsRight(name, at);
            return member;
        }

        bool isIndex = name.All(c => c is >= '0' and <= '9');
        bool isRight = type.Kind switch
        {
            KnownKind.Anything => UnseenCharacter(name) is null,
            KnownKind.List or KnownKind.Scalar => isIndex || name == "length",
            KnownKind.Ticket => name.IndexOf(':') < 0 && UnseenCharacter(name) is null && SourceNames.MayBe(name, type.Members.Keys),
            KnownKind.Root => HelperTable.Find(name) is { MinArguments: 0 },
            _ => false,
        };
        if (isRight)
        {
            found.NameIsRight(name, at);
            return isIndex && type.Kind == KnownKind.List ? type.EachElement : KnownTypes.Anything;
        }

        if (Problem(type, name, path) is string problem)
        {
            found.WarnOfName(type.Kind == KnownKind.Root ? "UndeclaredVariable" : "UnknownField", problem, name, at);
        }
        else
        {
            found.NameIsRight(name, at);
        }

        return KnownTypes.Anything;
    }

    private bool IsNumbered(string name) => name.Length == 2 && name[1] is >= '1' and <= '9' && root.Members.ContainsKey(ForeignPlaceholders.Arguments);

    /// <summary>What is wrong with a name; null when a ticket's source may have such a field.</summary>
    private string? Problem(KnownType type, string name, PathExpression path)
    {
        if (UnseenCharacter(name) is char unseen)
        {
            return $"'{name}' has a character in it that is not seen, U+{(int)unseen:X4}. Delete the name and write it anew.";
        }

        if (name.EndsWith("?", StringComparison.Ordinal))
        {
            return $"A path may lead to nothing here, and prints nothing then. Leave the ? out: {{{{{path.Original.Replace("?", "")}}}}}.";
        }

        if (name.IndexOf(':') is > 0 and var colon && type.Kind is KnownKind.Ticket or KnownKind.Part or KnownKind.Root)
        {
            return $"'{name}' is no name. A format is given to a helper: {{{{formatDate {path.Original.Substring(0, path.Original.IndexOf(':'))} \"{name.Substring(colon + 1)}\"}}}}; a name that has a colon stands in brackets.";
        }

        if (name[0] == '$' && name.Length > 1)
        {
            return $"Names have no dollar here. Write {{{{{path.Original.TrimStart('$')}}}}}; a value that -Variable gives is declared under 'variables' in the metadata.";
        }

        if (name.Length > 1 && name[0] == '-' && path.Names.Count > 0 && path.Names[0] == name)
        {
            return $"'{name}' is no name. White space around a tag is removed by ~ here, not by -: {{{{~{path.Original.Trim('-')}~}}}}.";
        }

        bool isFirst = path.Names.Count > 0 && path.Names[0] == name && !path.IsData;
        if (type.Kind != KnownKind.Root && isFirst && root.Members.ContainsKey(name))
        {
            return $"Here names are those of {type.Name}, which has no '{name}'. Write @root.{path.Original}.";
        }

        string? nearest = NearestName.Of(name, type.Members.Keys, MostDifferences);
        switch (type.Kind)
        {
            case KnownKind.Root:
                return Undeclared(name, nearest, isFirst);
            case KnownKind.Ticket:
                return nearest is null ? null : $"'{name}' is no field of a ticket. Did you mean {nearest}?";
            case KnownKind.List:
                return $"'{path.Original}': a list has no '{name}'. Walk it with {{{{#each}}}}, or write an index before the name.";
            case KnownKind.Scalar when isFirst:
                return $"Here the context is a text, which has no '{name}'. Write {{{{this}}}}.";
            case KnownKind.Scalar:
                return $"'{path.Original}': a text has no '{name}'. Leave '.{name}' out.";
            default:
                string hint = nearest is null ? $" It has {string.Join(", ", type.Members.Keys)}." : $" Did you mean {nearest}?";
                return $"'{name}' is no field of {type.Name}.{hint}";
        }
    }

    /// <summary>A character that no editor shows and no name has on purpose, such as U+200B.</summary>
    private static char? UnseenCharacter(string name)
    {
        foreach (char c in name)
        {
            if (c > '~' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control
                && c is not ('\u200C' or '\u200D'))
            {
                return c;
            }
        }

        return null;
    }

    private static string Undeclared(string name, string? nearest, bool isFirst)
    {
        if (HelperTable.Find(name) is HelperDefinition helper)
        {
            return $"'{name}' without arguments is a variable, and none is declared. The helper is written {helper.Usage}.";
        }

        string? field = isFirst ? NearestName.Of(name, KnownTypes.Ticket.Members.Keys, MostDifferences) : null;
        string hint = nearest is not null ? $" Did you mean {nearest}?"
            : field is not null ? $" Did you mean ticket.{field}?"
            : "";
        return $"The variable '{name}' is not declared.{hint} A value that -Variable gives is declared under 'variables' in the metadata.";
    }
}

/// <summary>Names that trackers give their fields: they resolve for tickets of that tracker, however much they look like a canonical name.</summary>
internal static class SourceNames
{
    private static readonly TicketShape[] Shapes = [.. TicketShapes.Trackers, JiraCsvShape.Shape, JiraXmlShape.Shape, FlatShape.Shape];

    /// <summary>A name with a space is a display name, such as a Jira custom field's; a canonical name with a word added
    /// (<c>updatedBy</c>, <c>assignee_id</c>) is a tracker's way to name what belongs to it.</summary>
    public static bool MayBe(string name, IEnumerable<string> canonical) =>
        name.IndexOf(' ') >= 0
        || Shapes.Any(shape => shape.PlacesFedBy(name).Length > 0)
        || canonical.Any(field => name.Length > field.Length
            && name.StartsWith(field, StringComparison.OrdinalIgnoreCase)
            && (char.IsUpper(name[field.Length]) || name[field.Length] is '_' or '-' or '.' || char.IsDigit(name[field.Length])));
}

/// <summary>Which variables a template and its partials use.</summary>
internal sealed class VariableUse
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private bool _all;

    /// <summary>Notes a name that is looked up where variables are, or may be.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>Notes that all may be used: the whole root is printed or handed on, or a partial that cannot be known is called.</summary>
    public void AddAll() => _all = true;

    public bool Uses(string name) => _all || _names.Contains(name);
}
