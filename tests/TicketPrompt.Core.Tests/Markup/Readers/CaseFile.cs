namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>
/// Reads cases from a text file: a line <c>### name</c>, the source, a line <c>---&gt;</c>, and the tree as
/// <see cref="TreeText"/> writes it.
/// </summary>
internal static class CaseFile
{
    /// <summary>The lines of a file of Fixtures/Markup that are not blank.</summary>
    public static IEnumerable<string> Lines(string fileName) => Text(fileName).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    /// <summary>The cases of a file of Fixtures/Markup.</summary>
    public static TheoryData<string, string, string> Read(string fileName)
    {
        string text = Text(fileName);
        TheoryData<string, string, string> cases = [];
        foreach (string part in text.Split("\n### ").Skip(1))
        {
            int nameEnd = part.IndexOf('\n');
            int arrow = part.IndexOf("\n--->\n", StringComparison.Ordinal);
            cases.Add(part[..nameEnd], part[(nameEnd + 1)..arrow], part[(arrow + 6)..].Trim('\n'));
        }

        return cases;
    }

    private static string Text(string fileName) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Markup", fileName)).Replace("\r\n", "\n");
}
