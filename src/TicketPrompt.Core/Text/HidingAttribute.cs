namespace TicketPrompt.Text;

/// <summary>Attributes of HTML that keep an element's text from being seen.</summary>
internal static class HidingAttribute
{
    private static readonly string[] Hiding =
        ["display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0%", "font-size:1px"];

    private static readonly string[] Unseen = ["white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "transparent"];

    /// <summary>Whether a tag's attribute hides: <c>hidden</c>, a <c>style</c>, a <c>color</c>. White text counts, as pages are white.</summary>
    public static bool Hides(string text, RawTag tag) =>
        tag.Is("hidden")
        || (tag.Is("style") && Compact(text, tag).Split(';').Any(IsHiding))
        || (tag.Is("color") && Unseen.Contains(Compact(text, tag), StringComparer.Ordinal));

    private static bool IsHiding(string declaration) =>
        Hiding.Contains(declaration, StringComparer.Ordinal)
        || (declaration.StartsWith("font-size:0", StringComparison.Ordinal) && declaration.IndexOf('.') < 0)
        || (declaration.StartsWith("color:", StringComparison.Ordinal) && Unseen.Contains(declaration.Substring("color:".Length), StringComparer.Ordinal));

    private static string Compact(string text, RawTag tag) =>
        string.Concat(text.Substring(tag.ValueStart, tag.ValueEnd - tag.ValueStart).Where(c => !char.IsWhiteSpace(c)))
            .ToLowerInvariant().Replace("!important", "");
}
