namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads backslashes: those that escape, those that break the line, and those of Windows paths.</summary>
internal sealed class BackslashReader(string source, WikiTokens tokens, PhraseReader phrases)
{
    private const string Escapable = "-#*_+?^~|%{}[]()!@";

    /// <summary>Reads backslashes; false when one is text.</summary>
    public bool Read()
    {
        int run = tokens.At;
        while (run < tokens.PartEnd && source[run] == '\\')
        {
            run++;
        }

        // Two break the line, and so do two more, unless they start a share's name; one that is left over may escape.
        int pairsEnd = tokens.At + ((run - tokens.At) / 2 * 2);
        if (pairsEnd > tokens.At)
        {
            int start = IsBehindOpener ? tokens.At : tokens.PartStart;
            if (WikiPath.FindShareEnd(source, tokens.At, run, start, tokens.PartEnd) is int shareEnd)
            {
                tokens.At = BeforeCloser(shareEnd);
            }
            else
            {
                tokens.AddBreak(pairsEnd);
            }

            return true;
        }

        if (run < tokens.PartEnd && (Escapable.IndexOf(source[run]) >= 0 || Emoticons.IsFace(source, run, tokens.PartEnd)))
        {
            tokens.Skip(run);
            tokens.At = run + 1;
            return true;
        }

        return false;
    }

    /// <summary>Reads a path behind its drive's letter; false when the colon is none of a drive.</summary>
    public bool ReadDrive()
    {
        if (WikiPath.FindDriveEnd(source, tokens.At, tokens.PartStart, tokens.PartEnd) is not int end)
        {
            return false;
        }

        tokens.At = BeforeCloser(end);
        return true;
    }

    private bool IsBehindOpener => tokens.At == tokens.TextStart && tokens.At > tokens.PartStart && phrases.IsOpen(source[tokens.At - 1]);

    /// <summary>The end of a path, but before the delimiters that close phrases around it.</summary>
    private int BeforeCloser(int end)
    {
        while (phrases.IsOpen(source[end - 1]))
        {
            end--;
        }

        return end;
    }
}
