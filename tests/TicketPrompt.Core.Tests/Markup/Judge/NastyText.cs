namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Text that Markdown could take for markup, and plain words between.</summary>
internal static class NastyText
{
    private static readonly string[] Words =
    [
        "save", "the", "row", "Ünïcode", "漢字", "x1", "42", "retry_limit", "__init__", "_private", "MAX_RETRY", "a-b-c", "C++",
        "x-request-id", "2 * 3 * 4", @"C:\temp", @"\\server\share", "R&D", "AT&T;", "&copy;", "&#35;", "&amp;lt;", "*not bold*",
        "**x**", "_em_", "~~old~~", "~home", "`code`", "``", "`", "<div>", "</b>", "<br>", "<!-- c -->", "a<b", "x > y", "List<int>",
        "[link](url)", "[x]", "[ ]", "[a]: u", "[^1]", "![i](u)", "](", "[", "]", "(", ")", "1. one", "2) two", "- dash", "+ plus", "* star",
        "# head", "#tag", "###", "> quote", "---", "***", "___", "===", "| a | b |", "|---|", ":--", "a|b", "~~~", "```", "\\", "\\*",
        "trailing\\", "!", "!!", "?", ".", ",", ":", "\"quoted\"", "'", "https://shop.example/a_b", "https://x.example/a*b*c?d=~e",
        "http://localhost:8080/_x_", "(https://x.example/y)", "https://x.example/p|q", "www.example.com/_a_", "a_b@c.example", "mailto:a@b.example",
        "$HOME", "${x}", "{{y}}", "100%", "^up^", "H2O", "🎉", "👨‍👩‍👧", "€5", "→", "“typo”", "…", "é", "\u00A0nb\u00A0", "\u200Bz", "a\u2028b",
        "=", "==", "-", "--", "+", "*", "_", "~", "#", "##", ">", "<", "|", "&", "<3", "<1@b.example>", "1.", "10)", "123456789.", "[!NOTE]",
        "**", "*a", "b*", "_a", "b_", "a*b", "a**b", "a_b_", "~a", "a~", "{code}", "\t", "  ", "\n", "\n\n- x", "\n# y", "\n===",
        "foo_bar_baz", "std::vector<T>&", "@ann", "file.txt", "path/to/*.cs", "**/*.cs", "a && b || c", "if (x < y) { z[0](1); }",
    ];

    /// <summary>A word, or what some people write for one.</summary>
    public static string Word(Random random) => Words[random.Next(Words.Length)];

    /// <summary>A few words, with and without spaces between.</summary>
    public static string Phrase(Random random, int most = 5)
    {
        string text = "";
        int count = random.Next(1, most + 1);
        for (int i = 0; i < count; i++)
        {
            text += (i > 0 && random.Next(4) > 0 ? " " : "") + Word(random);
        }

        return random.Next(8) switch
        {
            0 => " " + text,
            1 => text + " ",
            _ => text,
        };
    }

    public static string Code(Random random)
    {
        string text = "";
        int count = random.Next(0, 5);
        for (int i = 0; i < count; i++)
        {
            text += new string(' ', random.Next(3) * 2) + Phrase(random).Replace("\t", "") + "\n";
        }

        return text;
    }
}
