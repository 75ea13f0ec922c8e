namespace TicketPrompt.Sources;

/// <summary>Where a value begins in its YAML text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Style">How a scalar is written; <see cref="YamlTextStyle.Flow"/> for mappings and lists.</param>
internal sealed record YamlPlace(int Line, int Column, YamlTextStyle Style);
