namespace TicketPrompt.Text;

/// <summary>Attributes of HTML that keep an element's text from being seen.</summary>
internal static class HidingAttribute
{
    private static readonly string[] Hiding =
        ["display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0%", "font-size:1px"];

    private static readonly string[] Unseen = ["white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "transparent"];

    /// <summary>Whether <c>hidden</c>, a <c>style</c> or a <c>color</c> hides; white text counts, as pages are white.</summary>
    /// <param name="name">The attribute's name, in small letters.</param>
    public static bool Hides(string name, string value) => name switch
    {
        "hidden" => true,
        "style" => Compact(value).Split(';').Any(IsHiding),
        "color" => Unseen.Contains(Compact(value), StringComparer.Ordinal),
        _ => false,
    };

    private static bool IsHiding(string declaration) =>
        Hiding.Contains(declaration, StringComparer.Ordinal)
        || (declaration.StartsWith("font-size:0", StringComparison.Ordinal) && declaration.IndexOf('.') < 0)
        || (declaration.StartsWith("color:", StringComparison.Ordinal) && Unseen.Contains(declaration.Substring("color:".Length), StringComparer.Ordinal));

    private static string Compact(string style) =>
        string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant().Replace("!important", "");
}
