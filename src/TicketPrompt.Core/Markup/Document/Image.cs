namespace TicketPrompt.Markup;

/// <summary>A picture or file.</summary>
/// <param name="Alt">Its name or description; may be empty.</param>
/// <param name="Url">Where it is: an URL, or <c>attachment:</c> and the file's name, both unescaped.</param>
/// <param name="Style">Its link; marks mean nothing here.</param>
internal sealed record Image(string Alt, string Url, Style Style = default) : Inline(Style);
