namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>The first line in which two outlines differ.</summary>
internal static class Difference
{
    public static string Of(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        int at = 0;
        while (at < expected.Count && at < actual.Count && expected[at] == actual[at])
        {
            at++;
        }

        return $"expected: {expected.ElementAtOrDefault(at) ?? "(end)"}\nread:     {actual.ElementAtOrDefault(at) ?? "(end)"}";
    }
}
