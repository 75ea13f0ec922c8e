using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>
/// The Markdown of one paragraph, heading or cell before escaping: every character is either markup that the writer put there
/// or text that must come out of a parser as it is.
/// </summary>
/// <remarks>Which text has to be escaped depends on what stands beside it, markup included. A backslash is punctuation and only
/// punctuation is ever escaped, so what a delimiter sees beside it is the same here as in the escaped result.</remarks>
internal sealed class UnescapedMarkdown
{
    private char[] _characters = new char[256];
    private CharacterKind[] _kinds = new CharacterKind[256];
    private char _edge = '\n';

    public int Length { get; private set; }

    /// <summary>A character; before the first and after the last one what a parser sees there: a line end or a cell's <c>&lt;br&gt;</c>.</summary>
    public char this[int index] => (uint)index < (uint)Length ? _characters[index] : _edge;

    public CharacterKind KindAt(int index) => (uint)index < (uint)Length ? _kinds[index] : CharacterKind.Markup;

    public void Clear(InlinePlace place)
    {
        Length = 0;
        _edge = place == InlinePlace.CellPart ? '<' : '\n';
    }

    public void Append(string text, CharacterKind kind) => Append(text.AsSpan(), kind);

    public void Append(ReadOnlySpan<char> text, CharacterKind kind)
    {
        Reserve(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        _kinds.AsSpan(Length, text.Length).Fill(kind);
        Length += text.Length;
    }

    public void Append(char c, CharacterKind kind)
    {
        Reserve(1);
        _characters[Length] = c;
        _kinds[Length] = kind;
        Length++;
    }

    /// <summary>Characters from <paramref name="start"/> on, at most so many.</summary>
    public ReadOnlySpan<char> Span(int start, int atMost) => _characters.AsSpan(start, Math.Min(Math.Max(Length - start, 0), atMost));

    public void RemoveLast() => Length--;

    /// <summary>The first place, from <paramref name="start"/> on, of a character of the set; the length when there is none.</summary>
    public int IndexOf(CharacterSet set, int start)
    {
        int found = start < Length ? set.IndexIn(_characters.AsSpan(start, Length - start)) : -1;
        return found < 0 ? Length : start + found;
    }

    public void CopyTo(TextBuffer text, int start, int length) => text.Append(_characters.AsSpan(start, length));

    /// <summary>How many characters fit in without growing.</summary>
    public int Capacity => _characters.Length;

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            int size = Math.Max(_characters.Length * 2, Length + more);
            Array.Resize(ref _characters, size);
            Array.Resize(ref _kinds, size);
        }
    }
}

internal enum CharacterKind : byte
{
    /// <summary>The writer's own: a delimiter, an address, the content of a code span. Never escaped.</summary>
    Markup,

    /// <summary>Text, escaped where it would mean something.</summary>
    Text,

    /// <summary>Text inside a link's or an image's brackets.</summary>
    LinkText,
}
