namespace TicketPrompt.Sources.Files;

/// <summary>A place in a JSON text.</summary>
/// <param name="Offset">How many bytes of UTF-8 stand before it.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in bytes, from 1.</param>
internal readonly record struct JsonPlace(long Offset, int Line, int Column)
{
    /// <summary>The text's beginning.</summary>
    public static JsonPlace Start { get; } = new(0, 1, 1);
}
