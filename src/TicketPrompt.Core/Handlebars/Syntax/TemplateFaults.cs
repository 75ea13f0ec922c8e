namespace TicketPrompt.Handlebars.Syntax;

/// <summary>
/// All that keeps a text from being a template, not the first thing only. After a fault the tag is made blank, or the block taken
/// for closed, and the text read once more: places stay what they are.
/// </summary>
internal static class TemplateFaults
{
    /// <summary>More would be no help; each takes a reading of the whole text.</summary>
    private const int Most = 20;

    /// <param name="tree">What is left when all faults are passed over; null when that cannot be done.</param>
    public static IReadOnlyList<TemplateSyntaxException> Of(SourceText source, out TemplateTree? tree)
    {
        List<TemplateSyntaxException> faults = [];
        HashSet<int> forgiven = [];
        HashSet<int> met = [];
        string text = source.Text;
        tree = null;
        while (faults.Count < Most)
        {
            try
            {
                tree = TemplateParser.Parse(new SourceText(text, source.Name, source.File, source.FirstLine, source.FirstColumn), forgiven);
                break;
            }
            catch (TemplateSyntaxException e)
            {
                int offset = e.Location.Position.Offset;
                faults.Add(source.Error(offset, e.Message, e.Code));
                if (e.Code != TemplateErrorCode.TemplateSyntax || !met.Add(offset))
                {
                    if (faults.Count > 1)
                    {
                        faults.RemoveAt(faults.Count - 1);
                    }

                    break;
                }

                if (e.IsOfBlock)
                {
                    forgiven.Add(offset);
                }
                else if (WithoutTag(text, offset) is string blanked)
                {
                    text = blanked;
                }
                else
                {
                    break;
                }
            }
        }

        return faults;
    }

    /// <summary>The text with blanks in place of the tag that holds a place; of a block's opening tag its name stays. Null when there is none.</summary>
    private static string? WithoutTag(string text, int offset)
    {
        // A tag that another one cuts off is the one before.
        bool atOpening = string.CompareOrdinal(text, offset, "{{", 0, 2) == 0;
        int start = text.LastIndexOf("{{", Math.Min(offset + 1, text.Length - 1), StringComparison.Ordinal);
        int before = atOpening && offset > 0 ? text.LastIndexOf("{{", offset - 1, StringComparison.Ordinal) : -1;
        start = before >= 0 && text.IndexOf("}}", before, offset - before, StringComparison.Ordinal) < 0 ? before : start;
        while (start > 0 && text[start - 1] == '{')
        {
            start--;
        }

        if (start < 0)
        {
            return null;
        }

        int inner = start;
        while (inner < text.Length && text[inner] == '{')
        {
            inner++;
        }

        int close = text.IndexOf("}}", inner, StringComparison.Ordinal);
        int next = text.IndexOf("{{", inner, StringComparison.Ordinal);
        int end = close < 0 || (next >= 0 && next < close) ? (next < 0 ? text.Length : next) : close + 2;
        char[] blanked = text.ToCharArray();
        for (int i = start; i < end; i++)
        {
            blanked[i] = blanked[i] is '\r' or '\n' ? blanked[i] : ' ';
        }

        KeepOpening(text, blanked, inner, end);
        return new string(blanked);
    }

    private static void KeepOpening(string text, char[] blanked, int inner, int end)
    {
        int at = inner;
        while (at < end && text[at] is '~' or ' ')
        {
            at++;
        }

        if (at >= end || text[at] is not ('#' or '^') || (at + 1 < end && text[at + 1] is '>' or '*'))
        {
            return;
        }

        int name = at + 1;
        while (name < end && HandlebarsCharacters.IsSpace(text[name]))
        {
            name++;
        }

        int nameEnd = name;
        while (nameEnd < end && HandlebarsCharacters.IsName(text[nameEnd]))
        {
            nameEnd++;
        }

        int length = nameEnd - name;
        if (length == 0 || end - inner < length + 3)
        {
            return;
        }

        blanked[inner - 2] = '{';
        blanked[inner - 1] = '{';
        blanked[inner] = text[at];
        text.CopyTo(name, blanked, inner + 1, length);

        // As many arguments as it needs, so that their number is no second fault.
        int arguments = Helpers.HelperTable.Find(text.Substring(name, length))?.MinArguments ?? 1;
        for (int i = 0, place = inner + 1 + length; i < arguments && place + 4 <= end; i++, place += 2)
        {
            blanked[place] = ' ';
            blanked[place + 1] = 'x';
        }

        int close = end;
        int marks = 0;
        while (marks < 2 && --close > inner + length)
        {
            if (blanked[close] is ' ' or 'x' && close > inner + length)
            {
                blanked[close] = '}';
                marks++;
            }
            else
            {
                marks = 0;
            }
        }
    }
}
