using System.Globalization;
using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Text.Unicode;

/// <summary>
/// Removes what a reader cannot see: invisible and control characters, terminal sequences, lone surrogates. Visible text, tabs
/// and line feeds stay as they are; all other line breaks become line feeds (one for CR LF).
/// </summary>
/// <remarks>Joiners, selectors and tags stay where emoji and scripts need them: <see cref="ScriptNeeds"/>. Cleaning what is clean
/// changes nothing and gives the same string back.</remarks>
internal static class TextSanitizer
{
    /// <summary>The text without invisible characters; the same instance when there are none.</summary>
    /// <param name="seen">Gets what was removed, positions counted in <paramref name="text"/>.</param>
    /// <param name="edits">Gets where the result's places were in <paramref name="text"/>.</param>
    /// <exception cref="OperationCanceledException">The sanitising was stopped.</exception>
    public static string Sanitize(string text, List<Observation>? seen = null, EditMap? edits = null, CancellationToken cancellation = default)
    {
        StringBuilder? clean = null;
        int copied = 0;
        int removedTo = -1;
        int keptTo = 0;
        int named = -1;
        string name = "";
        for (int at = PlainText.NextSuspect(text, 0); at >= 0; at = PlainText.NextSuspect(text, at))
        {
            cancellation.ThrowIfCancellationRequested();
            int before = at == removedTo ? keptTo : at;
            int length = Judge(text, at, CodePoint.Before(text, before), out string? removed);
            if (removed is null)
            {
                at += length;
                continue;
            }

            clean ??= new StringBuilder(text.Length);
            clean.Append(text, copied, at - copied);
            copied = at + length;
            if (LineEnds.IsBreak(text[at]))
            {
                // A line end is no finding. CR LF leaves its line feed; any other becomes one.
                bool alone = text[at] != '\r' || CodePoint.At(text, copied) != '\n';
                clean.Append(alone ? "\n" : "");
                edits?.Add(clean.Length, alone ? 0 : 1);
            }
            else
            {
                keptTo = before;
                removedTo = copied;
                edits?.Add(clean.Length, length);
                if (CodePoint.At(text, at) is var codePoint && seen is not null && codePoint != named)
                {
                    named = codePoint;
                    name = NameOf(codePoint);
                }

                FindingLevel level = ScriptNeeds.LevelOf(CodePoint.Before(text, before), text, at);
                seen?.Add(new Observation(FindingKind.RemovedCharacters, removed, at, First: name, Level: level));
            }

            at = copied;
        }

        return clean is null ? text : clean.Append(text, copied, text.Length - copied).ToString();
    }

    // How many code units to take together, and what they are called if they are to go.
    private static int Judge(string text, int at, int before, out string? removed)
    {
        int sequence = TerminalSequence.LengthAt(text, at);
        if (sequence > 0)
        {
            removed = TerminalSequence.Name;
            return sequence;
        }

        int codePoint = CodePoint.At(text, at);
        int length = CodePoint.Length(codePoint);
        removed = InvisibleCharacters.NameOf(codePoint);
        int needed = removed is null ? length : ScriptNeeds.NeededAt(before, codePoint, text, at);
        if (needed > 0)
        {
            removed = null;
            return needed;
        }

        return length;
    }

    private static string NameOf(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
