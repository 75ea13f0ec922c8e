namespace TicketPrompt.Prompts.Budget;

/// <summary>A text with the tokens up to each of its places, as near as pieces tell.</summary>
internal sealed class MeasuredText
{
    // Of each piece: where it ends, and the tokens up to there.
    private readonly List<int> _ends = [0];
    private readonly List<int> _tokens = [0];

    public MeasuredText(string text, TokenCounter counter)
    {
        Text = text;
        for (int start = 0; start < text.Length;)
        {
            int end = TextPieces.EndAfter(text, start);
            _ends.Add(end);
            _tokens.Add(Tokens + counter.CountPiece(text.Substring(start, end - start)));
            start = end;
        }
    }

    public string Text { get; }

    public int Tokens => _tokens[_tokens.Count - 1];

    /// <summary>The position up to which the text has about so many tokens.</summary>
    public int PositionOf(double tokens)
    {
        if (tokens >= Tokens)
        {
            return Text.Length;
        }

        int piece = _tokens.BinarySearch((int)Math.Max(0, tokens));
        piece = piece < 0 ? ~piece - 1 : piece;
        if (piece + 1 == _ends.Count)
        {
            return Text.Length;
        }

        double part = (tokens - _tokens[piece]) / Math.Max(1, _tokens[piece + 1] - _tokens[piece]);
        return _ends[piece] + (int)(Math.Min(Math.Max(part, 0), 1) * (_ends[piece + 1] - _ends[piece]));
    }

    public double TokensUpTo(int position)
    {
        int piece = _ends.BinarySearch(position);
        if (piece >= 0)
        {
            return _tokens[piece];
        }

        piece = ~piece - 1;
        double part = (double)(position - _ends[piece]) / (_ends[piece + 1] - _ends[piece]);
        return _tokens[piece] + (part * (_tokens[piece + 1] - _tokens[piece]));
    }
}
