namespace TicketPrompt.Model;

/// <summary>Finds a name in a short list, compared without case.</summary>
internal static class NameIndex
{
    /// <summary>The position of the name, or -1.</summary>
    public static int Of(string[] names, string name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
