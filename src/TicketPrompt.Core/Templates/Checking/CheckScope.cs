using TicketPrompt.Handlebars.Binding;

namespace TicketPrompt.Templates.Checking;

/// <param name="Outer">What <c>../</c> leads to; null at the top of a template or partial.</param>
/// <param name="ParamTypes">Their types, by the list of names that brought them; innermost first.</param>
internal sealed record CheckScope(KnownType Context, CheckScope? Outer, BlockParamNames? BlockParams, ParamTypes? ParamTypes)
{
    /// <summary>The context that so many <c>../</c> lead to; anything beyond the top.</summary>
    public KnownType Up(int depth)
    {
        CheckScope? scope = this;
        for (; depth > 0 && scope is not null; depth--)
        {
            scope = scope.Outer;
        }

        return scope?.Context ?? KnownTypes.Anything;
    }

    /// <summary>The scope of a block's body that has another context.</summary>
    public CheckScope Into(KnownType context) => new(context, this, BlockParams, ParamTypes);

    /// <summary>The scope with block parameters; those that have no type can be anything.</summary>
    public CheckScope With(IReadOnlyList<string> names, params KnownType[] types) => names.Count == 0 ? this : this with
    {
        BlockParams = new BlockParamNames(names, BlockParams),
        ParamTypes = new ParamTypes(names, types, ParamTypes),
    };

    /// <summary>The scope inside an inline partial, which sees no block parameters and is called who knows where.</summary>
    public CheckScope InsideInline() => new(KnownTypes.UnknownContext, null, new BlockParamNames(null, BlockParams), ParamTypes);

    public KnownType? Param(string name)
    {
        for (ParamTypes? types = ParamTypes; types is not null; types = types.Outer)
        {
            for (int i = 0; i < types.Names.Count; i++)
            {
                if (types.Names[i] == name)
                {
                    return i < types.Types.Count ? types.Types[i] : KnownTypes.Anything;
                }
            }
        }

        return null;
    }
}

/// <summary>The types of a block's parameters.</summary>
/// <param name="Types">A parameter beyond the last can be anything.</param>
internal sealed record ParamTypes(IReadOnlyList<string> Names, IReadOnlyList<KnownType> Types, ParamTypes? Outer);
