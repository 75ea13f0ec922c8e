namespace TicketPrompt.Sources.Files;

/// <summary>What a file reader must know of containers to read the tickets in a long list one by one.</summary>
/// <param name="Names">The properties whose list may hold tickets.</param>
/// <param name="Find">Which of an object's properties holds its tickets, null when the object is a ticket itself. A list that
/// is read later is stood for by its first element.</param>
internal sealed record ContainerRules(IReadOnlyList<string> Names, Func<SourceValue, string?> Find);
