namespace TicketPrompt.Markup.Writing;

/// <summary>Text that grows, in one array that is used again and again.</summary>
internal sealed class TextBuffer
{
    private char[] _characters = new char[1024];

    public int Length { get; private set; }

    /// <summary>How many characters fit in without growing.</summary>
    public int Capacity => _characters.Length;

    public char this[int index] => _characters[index];

    /// <summary>All of it, good until the next change.</summary>
    public ReadOnlySpan<char> Span => _characters.AsSpan(0, Length);

    public TextBuffer Append(char c)
    {
        Reserve(1);
        _characters[Length++] = c;
        return this;
    }

    public TextBuffer Append(string text) => Append(text.AsSpan());

    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
        return this;
    }

    public void Clear() => Length = 0;

    /// <summary>Takes spaces off its end.</summary>
    public void TrimSpaces()
    {
        while (Length > 0 && _characters[Length - 1] == ' ')
        {
            Length--;
        }
    }

    public override string ToString() => new(_characters, 0, Length);

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + more));
        }
    }
}
