namespace TicketPrompt.Templates;

/// <summary>Finds what somebody meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the names, or null when none is near: at most a third of the letters may differ, compared without case.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        string? nearest = null;
        int least = Math.Max(1, Math.Min(name.Length, 40) / 3) + 1;
        foreach (string candidate in names)
        {
            int distance = Math.Abs(candidate.Length - name.Length) < least ? Distance(name, candidate) : least;
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>" Did you mean X?" with a space before it; empty when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Of(name, names) is string nearest ? $" Did you mean {nearest}?" : "";

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).</summary>
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
