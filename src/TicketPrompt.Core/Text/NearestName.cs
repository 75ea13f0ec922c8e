namespace TicketPrompt.Text;

/// <summary>Finds what somebody meant by a name that does not exist.</summary>
internal static class NearestName
{
    private const int Most = 3;
    private const int LongestName = 100;

    /// <param name="mostDifferences">How many letters may differ at most, besides the rule of <see cref="AllOf"/>.</param>
    public static string? Of(string name, IEnumerable<string> names, int mostDifferences = int.MaxValue) =>
        AllOf(name, names, mostDifferences) is [string nearest, ..] ? nearest : null;

    /// <summary>
    /// Names like the given one, the nearest first, three at most: at most a third of the letters may differ, compared without
    /// case; a name that has the given one in it as a word is near too (<c>backend</c> for <c>backend-engineer</c>).
    /// </summary>
    public static IReadOnlyList<string> AllOf(string name, IEnumerable<string> names, int mostDifferences = int.MaxValue)
    {
        int most = Math.Min(Math.Max(1, name.Length / 3), mostDifferences);
        return name.Length > LongestName
            ? []
            : names
                .Where(candidate => candidate.Length <= LongestName)
                .Select(candidate => (Name: candidate, Distance: HasWord(candidate, name) ? 1 : Distance(name, candidate)))
                .Where(candidate => candidate.Distance <= most)
                .OrderBy(candidate => candidate.Distance)
                .Take(Most)
                .Select(candidate => candidate.Name)
                .ToArray();
    }

    /// <summary>" Did you mean X?" with a space before it; empty when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Of(name, names) is string nearest ? $" Did you mean {nearest}?" : "";

    private static bool HasWord(string candidate, string word) =>
        word.Length > 2 && candidate.Split('-', '/', '_', ' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    // Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).
    private static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                bool same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[left.Length, right.Length];
    }
}
