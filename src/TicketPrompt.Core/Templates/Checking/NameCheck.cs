using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Templates.Checking;

/// <summary>Follows paths through the types that are known, and warns of names that lead nowhere.</summary>
/// <param name="root">The root of the template's data.</param>
/// <param name="found">Takes the warnings.</param>
/// <param name="used">Takes the variables that are used.</param>
internal sealed class NameCheck(KnownType root, DiagnosticList found, VariableUse used)
{
    // Names that differ more are somebody's own fields (resolutiondate).
    private const int MostDifferences = 3;

    /// <summary>The type of what a path leads to.</summary>
    public KnownType TypeOf(PathExpression path, CheckScope scope, SourceText source)
    {
        int at = 0;
        KnownType type;
        if (path.IsData)
        {
            type = path.Depth == 0 && path.Names is ["root", ..] ? root : KnownTypes.Anything;
            at = 1;
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

    /// <summary>The type of a member, by a path or by <c>lookup</c> with a name.</summary>
    public KnownType Member(KnownType type, string name, PathExpression path, TemplateLocation at)
    {
        if (type.Kind is KnownKind.Root or KnownKind.Anything)
        {
            used.Add(name);
        }

        if (type.Members.TryGetValue(name, out KnownType? member))
        {
            found.NameIsRight(name, at);
            return member;
        }

        bool isIndex = name.All(c => c is >= '0' and <= '9');
        bool isRight = type.Kind switch
        {
            KnownKind.Anything => true,
            KnownKind.List or KnownKind.Scalar => isIndex || name == "length",
            KnownKind.Ticket => SourceNames.MayBe(name, type.Members.Keys),
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

    /// <summary>What is wrong with a name; null when a ticket's source may have such a field.</summary>
    private string? Problem(KnownType type, string name, PathExpression path)
    {
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
