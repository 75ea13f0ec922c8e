namespace TicketPrompt.Tickets;

/// <summary>
/// Compares names without case, spaces, underscores and hyphens: <c>Issue key</c>, <c>issueKey</c> and <c>ISSUE_KEY</c> are one
/// name. For objects of no known tracker, whose names people chose.
/// </summary>
internal sealed class LooseName : IEqualityComparer<string>
{
    private LooseName()
    {
    }

    public static LooseName Comparer { get; } = new();

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null && y is null;
        }

        int a = 0;
        int b = 0;
        while (true)
        {
            while (a < x.Length && IsSeparator(x[a]))
            {
                a++;
            }

            while (b < y.Length && IsSeparator(y[b]))
            {
                b++;
            }

            if (a == x.Length || b == y.Length)
            {
                return a == x.Length && b == y.Length;
            }

            if (char.ToUpperInvariant(x[a++]) != char.ToUpperInvariant(y[b++]))
            {
                return false;
            }
        }
    }

    public int GetHashCode(string obj)
    {
        int hash = 17;
        foreach (char c in obj)
        {
            hash = IsSeparator(c) ? hash : unchecked((hash * 31) + char.ToUpperInvariant(c));
        }

        return hash;
    }

    private static bool IsSeparator(char c) => c is ' ' or '_' or '-';
}
