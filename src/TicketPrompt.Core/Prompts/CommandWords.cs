namespace TicketPrompt.Prompts;

/// <summary>The words of a command line: parted by white space, unless quotation marks keep them together.</summary>
internal static class CommandWords
{
    public static IReadOnlyList<string> Of(string line)
    {
        List<string> words = [];
        System.Text.StringBuilder word = new();
        bool isOpen = false;
        char quote = '\0';
        foreach (char c in line)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'' && word.Length == 0)
            {
                quote = quote == '\0' ? c : '\0';
                isOpen = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                word.Append(c);
                isOpen = true;
            }
        }

        End();
        return words;

        void End()
        {
            if (isOpen)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isOpen = false;
        }
    }
}
