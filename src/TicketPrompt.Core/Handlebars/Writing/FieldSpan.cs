namespace TicketPrompt.Handlebars.Writing;

/// <summary>A part of what was written that must leave nothing open: a value of a ticket, or what a fence holds.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">The value, to tell a variable's from a ticket's; null for what a fence holds.</param>
internal readonly record struct FieldSpan(int Start, int End, object? Value);

/// <summary>Text to put into a prompt at a place of what was written.</summary>
internal readonly record struct Insertion(int At, string Text);
