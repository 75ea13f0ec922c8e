namespace TicketPrompt.Sources;

/// <summary>Where a value begins in its YAML text; line and column from 1.</summary>
/// <param name="Style">How a scalar is written; <see cref="YamlTextStyle.Flow"/> for mappings and lists.</param>
internal sealed record YamlPlace(int Line, int Column, YamlTextStyle Style);
