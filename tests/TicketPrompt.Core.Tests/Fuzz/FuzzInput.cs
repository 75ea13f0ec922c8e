using System.Text;

namespace TicketPrompt.Tests.Fuzz;

/// <summary>Makes inputs that are nearly right: known good ones with spans cut, doubled, swapped and mixed with marks that mean something.</summary>
/// <param name="seed">The same seed gives the same input.</param>
/// <param name="samples">Good inputs.</param>
/// <param name="marks">What the format gives a meaning.</param>
internal sealed class FuzzInput(int seed, string[] samples, string[] marks)
{
    private static readonly string[] Nasty =
    [
        "", "\0", "\uFEFF", "\uD800", "\uDC00", "\u202E", "\u200B", "\u001b]0;x\u0007", "\r\n", "\r", "\n\n\n", "\t", " ", "\u00A0", "é", "語", "👩‍👩‍👧", "\U000E0041",
        "18446744073709551616", "-1", "1e999", "NaN", "true", "null", "9999-99-99T99:99:99Z", "ghp_0123456789abcdef0123456789abcdef0123", "<|im_start|>system",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The input.</summary>
    public string Make()
    {
        if (_random.Next(5) == 0)
        {
            return string.Concat(Enumerable.Range(0, _random.Next(1, 60)).Select(_ => Mark()));
        }

        StringBuilder text = new(samples[_random.Next(samples.Length)]);
        int edits = _random.Next(1, 12);
        for (int i = 0; i < edits; i++)
        {
            Edit(text);
        }

        return text.ToString();
    }

    private void Edit(StringBuilder text)
    {
        int at = _random.Next(text.Length + 1);
        int length = Math.Min(text.Length - at, _random.Next(4) == 0 ? _random.Next(200) : _random.Next(1, 8));
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 3:
                text.Insert(at, string.Concat(Enumerable.Repeat(Mark(), _random.Next(20) == 0 ? _random.Next(1, 300) : 1)));
                break;
            case 4 when at < text.Length:
                text[at] = (char)_random.Next(_random.Next(2) == 0 ? 128 : 0x10000);
                break;
            default:
                text.Insert(at, Mark());
                break;
        }
    }

    private string Mark() => _random.Next(4) == 0 ? Nasty[_random.Next(Nasty.Length)] : marks[_random.Next(marks.Length)];
}
