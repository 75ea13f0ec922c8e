using System.Text;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// A text as a reader of Markdown sees it: a backslash before ASCII punctuation is gone, and the character stands for itself. Our
/// own writer escapes what would mean something (<c>Q\~</c>), and so do people; no form that a secret has may depend on that, nor on the
/// directional marks that a reader does not see.
/// </summary>
internal sealed class UnescapedText
{
    private static readonly char[] Marks = ['\\', '\u200E', '\u200F'];

    // Of each character that was left out the place of the next one in the text without them, in order.
    private readonly List<int> _left;

    private UnescapedText(string text, List<int> left) => (Text, _left) = (text, left);

    public string Text { get; }

    /// <summary>The text without its escapes and directional marks; null when it has none.</summary>
    public static UnescapedText? Of(string text)
    {
        int at = text.IndexOfAny(Marks);
        if (at < 0)
        {
            return null;
        }

        StringBuilder plain = new(text.Length);
        List<int> left = [];
        int copied = 0;
        for (; at >= 0; at = copied < text.Length ? text.IndexOfAny(Marks, Math.Max(at + 1, copied)) : -1)
        {
            bool isEscape = text[at] == '\\';
            if (isEscape && (at + 1 == text.Length || !IsPunctuation(text[at + 1])))
            {
                continue;
            }

            plain.Append(text, copied, at - copied);
            left.Add(plain.Length);
            copied = at + 1;
            if (isEscape)
            {
                plain.Append(text[copied++]);
            }
        }

        return left.Count == 0 ? null : new UnescapedText(plain.Append(text, copied, text.Length - copied).ToString(), left);
    }

    /// <summary>The place in the text as it is: that of the backslash or mark, for a character that has one.</summary>
    public int ToSource(int position)
    {
        // The first of those at one place.
        int from = 0;
        for (int to = _left.Count; from < to;)
        {
            int middle = (from + to) / 2;
            (from, to) = _left[middle] < position ? (middle + 1, to) : (from, middle);
        }

        return position + from;
    }

    private static bool IsPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
