using System.Globalization;
using System.Text;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Statements;

namespace TicketPrompt.Handlebars;

/// <summary>
/// A body as Handlebars.Net gets it, <c>{{run 0}}{{#block 1}}{{body}}{{else}}{{body}}{{/block}}{{run 2}}</c>: the flow of control and
/// nothing of what an author wrote. A number is a part's in its own body, and what is inside a block is a body with a skeleton of
/// its own. So there are few skeletons, whatever people write: fewer than 100.
/// </summary>
internal static class Skeleton
{
    /// <summary>How many parts a body has; one with more is made of groups.</summary>
    public const int MostParts = 4;

    public static string Of(BodyPart[] parts)
    {
        StringBuilder text = new();
        for (int i = 0; i < parts.Length; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            text.Append(
                parts[i].Block is { } block ? $"{{{{#block {number}}}}}{Inside(block)}{{{{/block}}}}"
                : parts[i].Group is not null ? $"{{{{group {number}}}}}"
                : $"{{{{run {number}}}}}");
        }

        return text.ToString();
    }

    // Most blocks hold one row and have no else: a step less for each.
    private static string Inside(BlockStatement block) =>
        block.Inverse.Parts.Length == 0 && block.Body.Parts is [{ Block: null, Group: null }] ? "{{run 0}}" : "{{body}}{{else}}{{body}}";
}
