using System.Buffers;

namespace TicketPrompt.Handlebars.Writing;

/// <summary>
/// Collects a prompt's text. Where messages start and where the ids of fences belong are positions that the writer keeps, never
/// markers in the text, so that no ticket can forge one.
/// </summary>
internal sealed class PromptWriter(int limit) : IDisposable
{
    private readonly List<IndentLevel> _indents = [];
    private char[] _buffer = ArrayPool<char>.Shared.Rent(4096);

    // The line end for the blank line that is due; null when none is.
    private string? _blankLineEnd;
    private int _feeds;

    public int Length { get; private set; }

    public List<int> FenceIds { get; } = [];

    public List<MessageStart> Messages { get; } = [];

    /// <summary>What must leave nothing open, by its start.</summary>
    public List<FieldSpan> Fields { get; } = [];

    /// <summary>Whether what is written next starts a line.</summary>
    public bool AtLineStart => Length == 0 || _buffer[Length - 1] == '\n' || (Messages.Count > 0 && Messages[Messages.Count - 1].Position == Length);

    /// <summary>The text so far, without the fences' ids.</summary>
    public ReadOnlyMemory<char> Written => new(_buffer, 0, Length);

    /// <exception cref="OutputLimitException">The prompt is too long.</exception>
    public void Write(string text)
    {
        if (_blankLineEnd is not null)
        {
            text = AfterBlankLine(text);
        }

        if (_indents.Count == 0)
        {
            Append(text, 0, text.Length);
            return;
        }

        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed + 1;
            AppendIndents();
            Append(text, start, end - start);
            start = end;
            if (feed >= 0)
            {
                StartLine();
            }
        }
    }

    /// <summary>Whatever is written until <see cref="EndIndent"/> gets that text before each of its lines; a last line that stays empty gets none.</summary>
    public void BeginIndent(string indent) => _indents.Add(new IndentLevel(indent, IsDue: true));

    public void EndIndent() => _indents.RemoveAt(_indents.Count - 1);

    public void StartMessage(string role)
    {
        (_blankLineEnd, _feeds) = (null, 0);
        Messages.Add(new MessageStart(Length, role));
    }

    /// <summary>Leaves a place for the id of a fence.</summary>
    public void LeaveFenceId()
    {
        AppendIndents();
        FenceIds.Add(Length);
    }

    /// <summary>
    /// What is written next begins after a blank line, unless only line ends come: a tag alone on its line is HTML to a reader of
    /// Markdown, and takes the lines after it along.
    /// </summary>
    public void LeaveBlankLine(string lineEnd) => _blankLineEnd = lineEnd;

    /// <summary>A field begins here.</summary>
    /// <param name="value">The value that it prints; null for what a fence holds.</param>
    /// <returns>For <see cref="EndField"/>.</returns>
    public int BeginField(object? value = null)
    {
        Fields.Add(new FieldSpan(Length, int.MaxValue, value));
        return Fields.Count - 1;
    }

    public void EndField(int field) => Fields[field] = Fields[field] with { End = Length };

    /// <summary>Where the writer is, so that what follows can be taken back.</summary>
    public WriterMark Mark() => new(Length, FenceIds.Count, Messages.Count, Fields.Count, [.. _indents]);

    /// <summary>Takes back everything since the mark; the same indentations must be open.</summary>
    public void TakeBack(WriterMark mark)
    {
        Length = mark.Length;
        FenceIds.RemoveRange(mark.FenceIds, FenceIds.Count - mark.FenceIds);
        Messages.RemoveRange(mark.Messages, Messages.Count - mark.Messages);
        Fields.RemoveRange(mark.Fields, Fields.Count - mark.Fields);
        _indents.Clear();
        _indents.AddRange(mark.Indents);
    }

    /// <summary>Whether only white space was written from a position on.</summary>
    public bool IsBlankFrom(int position)
    {
        for (int i = position; i < Length; i++)
        {
            if (!char.IsWhiteSpace(_buffer[i]))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    /// <summary>The text with the line ends before it that the blank line lacks.</summary>
    private string AfterBlankLine(string text)
    {
        string lineEnd = _blankLineEnd!;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _feeds++;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                int missing = Math.Max(0, 2 - _feeds);
                (_blankLineEnd, _feeds) = (null, 0);
                return string.Concat(Enumerable.Repeat(lineEnd, missing)) + text;
            }
        }

        return text;
    }

    private void Append(string text, int start, int count)
    {
        if (count > limit - Length)
        {
            throw new OutputLimitException();
        }

        if (Length + count > _buffer.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, _buffer.Length * 2));
            Array.Copy(_buffer, larger, Length);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }

        text.CopyTo(start, _buffer, Length, count);
        Length += count;
    }

    private void AppendIndents()
    {
        for (int i = 0; i < _indents.Count; i++)
        {
            if (_indents[i].IsDue)
            {
                _indents[i] = _indents[i] with { IsDue = false };
                Append(_indents[i].Text, 0, _indents[i].Text.Length);
            }
        }
    }

    private void StartLine()
    {
        for (int i = 0; i < _indents.Count; i++)
        {
            _indents[i] = _indents[i] with { IsDue = true };
        }
    }
}

/// <summary>The white space before each line of a partial that stands on a line of its own.</summary>
/// <param name="Text">The white space.</param>
/// <param name="IsDue">Whether it is to be written before the next character.</param>
internal sealed record IndentLevel(string Text, bool IsDue);

/// <summary>Where a message starts in what was written.</summary>
internal sealed record MessageStart(int Position, string Role);

/// <summary>A state of a <see cref="PromptWriter"/> to which it can go back.</summary>
internal readonly record struct WriterMark(int Length, int FenceIds, int Messages, int Fields, IndentLevel[] Indents);

/// <summary>More was written than a prompt may have. The renderer turns it into a <see cref="TemplateRenderException"/> with the place.</summary>
internal sealed class OutputLimitException : Exception;
