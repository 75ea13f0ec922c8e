namespace TicketPrompt.Handlebars.Binding;

/// <summary>The block parameters that can be seen from a place in a template, innermost first.</summary>
/// <param name="Names">Those of one block; null for the border of an inline partial, through which none can be seen.</param>
/// <param name="Outer">Those of the blocks around.</param>
internal sealed record BlockParamNames(IReadOnlyList<string>? Names, BlockParamNames? Outer)
{
    /// <returns>How many blocks with parameters lie between and which parameter it is; null when there is none of that name.
    /// A negative level means that it lies beyond the border of an inline partial.</returns>
    public static (int Level, int Index)? Find(BlockParamNames? names, string name)
    {
        int level = 0;
        bool beyond = false;
        for (; names is not null; names = names.Outer)
        {
            if (names.Names is null)
            {
                beyond = true;
                continue;
            }

            for (int i = 0; i < names.Names.Count; i++)
            {
                if (names.Names[i] == name)
                {
                    return (beyond ? -1 : level, i);
                }
            }

            level++;
        }

        return null;
    }
}
