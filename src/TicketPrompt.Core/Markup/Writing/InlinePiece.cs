namespace TicketPrompt.Markup.Writing;

/// <summary>What an <see cref="InlinePiece"/> is.</summary>
internal enum PieceKind : byte
{
    /// <summary>Text without white space at its edges.</summary>
    Text,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>A picture or file.</summary>
    Image,

    /// <summary>An address between angle brackets.</summary>
    Autolink,
}

/// <summary>
/// A stretch of a line of one style, and the white space before it. White space belongs to no mark: delimiters close before it
/// and open behind it.
/// </summary>
/// <param name="Text">The text, code, address, or a picture's alternative text.</param>
/// <param name="Style">Its marks and link, as far as they are written.</param>
/// <param name="Gap">The white space before it: empty, spaces, <c>\n</c> for a newline that is only white space.</param>
/// <param name="Breaks">How many line breaks stand before it.</param>
/// <param name="Url">A picture's address; null for the rest.</param>
/// <param name="EndsLink">Whether the white space before it has no link: the same link on both sides is two then.</param>
internal readonly record struct InlinePiece(
    PieceKind Kind, string Text, Style Style, string Gap = "", int Breaks = 0, string? Url = null, bool EndsLink = false)
{
    /// <summary>Whether it stands right behind what is before it.</summary>
    public bool IsAdjacent => Gap.Length == 0 && Breaks == 0;

    /// <summary>A part of a text piece, with the white space before it for its gap; null when the part is only white space.</summary>
    public InlinePiece? Part(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        string gap = start == 0 ? Gap
            : !char.IsWhiteSpace(Text[start - 1]) ? ""
            : Text[start - 1] is '\n' or '\r' ? "\n"
            : " ";
        return this with { Text = Text.Substring(start, end - start), Gap = gap, Breaks = start == 0 ? Breaks : 0, EndsLink = start == 0 && EndsLink };
    }
}
