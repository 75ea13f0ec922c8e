using System.Text;
using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>A stretch of text whose characters, escaped or not, are all of one class.</summary>
/// <param name="End">The place after its last character.</param>
/// <param name="Length">How many characters it has, an escape counting as one.</param>
internal readonly record struct TokenRun(int Start, int End, int Length)
{
    /// <summary>Reads the run that starts at a place; an empty one where none does.</summary>
    public static TokenRun Read(string text, int start, CharacterClass characters, int most = int.MaxValue)
    {
        int at = start;
        int length = 0;
        while (at < text.Length && length < most)
        {
            int step = characters.Contains(text[at]) ? 1 : TextEscape.Read(text, at, out char escaped) is var n && characters.Contains(escaped) ? n : 0;
            if (step == 0)
            {
                break;
            }

            at += step;
            length++;
        }

        return new TokenRun(start, at, length);
    }

    /// <summary>Reads the run that follows a separator at a place; an empty one where the separator is missing.</summary>
    public static TokenRun ReadAfter(string text, int at, char separator, CharacterClass characters, int most = int.MaxValue) =>
        at < text.Length && text[at] == separator ? Read(text, at + 1, characters, most) : new TokenRun(at, at, 0);

    /// <summary>The run less the full stop of the sentence that it ends, if it is long enough without.</summary>
    public TokenRun WithoutFullStop(string text, int least) =>
        Length > least && text[End - 1] == '.' ? new TokenRun(Start, End - 1, Length - 1) : this;

    /// <summary>
    /// Whether a token may start at a place: no letter or digit stands before it, unless that ends an escape. Nor does a label:
    /// what stood there may have been a letter, and a text must not be redacted further the second time.
    /// </summary>
    public static bool MayStart(string text, int at) =>
        at == 0 || (CharacterClass.Alphanumeric.Contains(text[at - 1])
            ? TextEscape.EndsBefore(text, at) || IsOption(text, at)
            : !RedactionLabel.EndsAt(text, at));

    // The letter of an option without a space behind it: -t<token>
    private static bool IsOption(string text, int at) =>
        at > 1 && text[at - 2] == '-' && char.IsLetter(text[at - 1]) && (at == 2 || text[at - 3] is ' ' or '\t' or '\n' or '"' or '\'' or '`');

    /// <summary>Whether a token may end before a place: no letter, digit or label follows.</summary>
    public static bool MayEnd(string text, int end) =>
        end >= text.Length || !(CharacterClass.Alphanumeric.Contains(text[end]) || RedactionLabel.StartsAt(text, end));

    public static string Unescape(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0 && text.IndexOf('%', start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        StringBuilder plain = new();
        for (int at = start; at < end;)
        {
            int step = TextEscape.Read(text, at, out char escaped);
            plain.Append(step == 0 ? text[at] : escaped);
            at += Math.Max(1, step);
        }

        return plain.ToString();
    }
}
