namespace TicketPrompt.Templates.Checking;

/// <summary>The types of a block's parameters.</summary>
/// <param name="Names">The parameters.</param>
/// <param name="Types">Their types; a parameter beyond the last can be anything.</param>
/// <param name="Outer">Those of the blocks around.</param>
internal sealed record ParamTypes(IReadOnlyList<string> Names, IReadOnlyList<KnownType> Types, ParamTypes? Outer);
