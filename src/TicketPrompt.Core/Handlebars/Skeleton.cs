using System.Globalization;
using System.Text;
using TicketPrompt.Handlebars.Binding;

namespace TicketPrompt.Handlebars;

/// <summary>
/// A body as Handlebars.Net gets it, <c>{{run 0}}{{#block 1}}{{run 0}}{{else}}{{run 0}}{{/block}}</c>: the flow of control and
/// nothing of what an author wrote. A number is a part's in its own body, so that many bodies have the same skeleton.
/// </summary>
internal static class Skeleton
{
    // Handlebars.Net compiles nested blocks by recursion (eight levels take 64 KB of stack at most, 64 take 200), and each tag of a body
    // takes stack for as long as the body runs: 2,000 in a row are too many for 256 KB.
    private const int MostNesting = 8;
    private const int MostTags = 16;

    public static string Of(BoundBody body)
    {
        StringBuilder text = new();
        Append(text, body, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, BoundBody body, int nesting)
    {
        if (nesting == MostNesting)
        {
            text.Append("{{body}}");
        }
        else
        {
            Append(text, body, 0, body.Parts.Length, nesting);
        }
    }

    private static void Append(StringBuilder text, BoundBody body, int from, int to, int nesting)
    {
        int size = 1;
        while (size * MostTags < to - from)
        {
            size *= MostTags;
        }

        for (int i = from; i < to; i += size)
        {
            if (size == 1)
            {
                Append(text, body.Parts[i], i, nesting);
            }
            else
            {
                text.Append("{{#group}}");
                Append(text, body, i, Math.Min(i + size, to), nesting);
                text.Append("{{/group}}");
            }
        }
    }

    private static void Append(StringBuilder text, BodyPart part, int number, int nesting)
    {
        string name = number.ToString(CultureInfo.InvariantCulture);
        if (part.Block is not { } block)
        {
            text.Append("{{run ").Append(name).Append("}}");
            return;
        }

        text.Append("{{#block ").Append(name).Append("}}");
        Append(text, block.Body, nesting + 1);
        if (block.Inverse.Parts.Length > 0)
        {
            text.Append("{{else}}");
            Append(text, block.Inverse, nesting + 1);
        }

        text.Append("{{/block}}");
    }
}
