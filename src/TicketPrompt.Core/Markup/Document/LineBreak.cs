namespace TicketPrompt.Markup;

/// <summary>The end of a line inside a paragraph. Has no style of its own: the writer gives it what both its neighbours have.</summary>
internal sealed record LineBreak() : Inline(default(Style));
