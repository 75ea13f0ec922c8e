namespace TicketPrompt.Sources;

/// <summary>
/// A text for YamlDotNet, which ends lines at U+0085, U+2028 and U+2029. In YAML 1.2 (5.4) they are characters like others, so the
/// parser gets noncharacters in their place, which <see cref="Restored"/> turns back.
/// </summary>
internal sealed class YamlText(TextReader text) : TextReader
{
    private const string Breaks = "\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2";
    private static readonly char[] StandInCharacters = StandIns.ToCharArray();

    /// <summary>The text of a scalar as it stands in the source.</summary>
    public static string Restored(string scalar)
    {
        if (scalar.IndexOfAny(StandInCharacters) < 0)
        {
            return scalar;
        }

        char[] characters = scalar.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            int at = StandIns.IndexOf(characters[i]);
            characters[i] = at < 0 ? characters[i] : Breaks[at];
        }

        return new string(characters);
    }

    /// <inheritdoc/>
    public override int Peek() => text.Peek() is >= 0 and var next ? StandInOf((char)next) : -1;

    /// <inheritdoc/>
    public override int Read() => text.Read() is >= 0 and var next ? StandInOf((char)next) : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        int read = text.Read(buffer, index, count);
        for (int i = index; i < index + read; i++)
        {
            if (buffer[i] >= '\u0085')
            {
                buffer[i] = StandInOf(buffer[i]);
            }
        }

        return read;
    }

    // No text may use noncharacters (Unicode 23.7), so that what stands for itself there is U+FFFD.
    private static char StandInOf(char c) => Breaks.IndexOf(c) is >= 0 and var at ? StandIns[at] : StandIns.IndexOf(c) >= 0 ? '\uFFFD' : c;
}
