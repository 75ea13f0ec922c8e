using System.Text;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// A text as a reader of Markdown sees it: a backslash before ASCII punctuation is gone, and the character stands for itself. Our
/// own writer escapes what would mean something (<c>Q\~</c>), and so do people; no form that a secret has may depend on that.
/// </summary>
internal sealed class UnescapedText
{
    // Of each character whose backslash is gone the place in the text without them, in order.
    private readonly List<int> _escaped;

    private UnescapedText(string text, List<int> escaped) => (Text, _escaped) = (text, escaped);

    public string Text { get; }

    /// <summary>The text without its escapes; null when it has none.</summary>
    public static UnescapedText? Of(string text)
    {
        int at = text.IndexOf('\\');
        if (at < 0)
        {
            return null;
        }

        StringBuilder plain = new(text.Length);
        List<int> escaped = [];
        int copied = 0;
        while (at >= 0 && at + 1 < text.Length)
        {
            if (!IsPunctuation(text[at + 1]))
            {
                at = text.IndexOf('\\', at + 1);
                continue;
            }

            plain.Append(text, copied, at - copied);
            escaped.Add(plain.Length);
            plain.Append(text[at + 1]);
            copied = at + 2;
            at = copied < text.Length ? text.IndexOf('\\', copied) : -1;
        }

        return escaped.Count == 0 ? null : new UnescapedText(plain.Append(text, copied, text.Length - copied).ToString(), escaped);
    }

    /// <summary>The place in the text as it is: that of the backslash, for a character that has one.</summary>
    public int ToSource(int position)
    {
        int before = _escaped.BinarySearch(position);
        return position + (before < 0 ? ~before : before);
    }

    private static bool IsPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
