namespace TicketPrompt.Markup.Html;

/// <summary>The font-weight of an inline style.</summary>
internal static class FontWeight
{
    private const string Property = "font-weight:";

    /// <summary>Whether a style sets the weight of plain text.</summary>
    public static bool IsNormal(string? style)
    {
        int at = style?.IndexOf(Property, StringComparison.OrdinalIgnoreCase) ?? -1;
        string weight = at < 0 ? "" : style!.Substring(at + Property.Length).Split(';')[0].Trim();
        return weight is "normal" or "400" or "lighter" or "300";
    }
}
