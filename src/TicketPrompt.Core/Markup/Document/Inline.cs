namespace TicketPrompt.Markup;

/// <summary>
/// A part of a line. Marks do not nest in the tree: each inline says which marks it has, as ADF does; which delimiters that
/// takes is the writer's business.
/// </summary>
/// <param name="Style">Its marks and link.</param>
internal abstract record Inline(Style Style);
