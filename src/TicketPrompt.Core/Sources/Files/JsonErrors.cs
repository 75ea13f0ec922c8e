using System.Globalization;
using System.Text.Json;

namespace TicketPrompt.Sources.Files;

internal static class JsonErrors
{
    private const int DepthLimit = 1_000_000;

    /// <summary>How all JSON is read: strictly. What lies deep is cut by <see cref="JsonValueBuilder"/>, so that the rest comes out.</summary>
    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = DepthLimit };

    /// <summary>The text breaks JSON's grammar. The reader's place counts from where it began, the origin.</summary>
    public static FileReadException NotJson(JsonException e, int depth, JsonPlace origin)
    {
        int line = (int)Math.Min(e.LineNumber ?? 0, int.MaxValue / 2);
        int column = (int)Math.Min(e.BytePositionInLine ?? 0, int.MaxValue / 2);
        bool tooDeep = depth >= DepthLimit - 1;
        return new FileReadException(
            tooDeep ? TicketReadCode.TicketLimit : TicketReadCode.TicketUnreadable,
            "This is not valid JSON: " + ReasonOf(e),
            "Mend the file, or get it from the tracker again. If every line is a JSON document of its own, let the file name end in .jsonl.")
        {
            Line = origin.Line + line,
            Column = line == 0 ? origin.Column + column : column + 1,
        };
    }

    public static FileReadException Empty() =>
        new(TicketReadCode.TicketUnreadable, "The file is empty.", "Get it from the tracker again.") { Line = 1, Column = 1 };

    public static FileReadException RecordTooLong(int line) => new(
        TicketReadCode.TicketLimit,
        string.Format(CultureInfo.InvariantCulture, "The record is longer than {0} MiB.", JsonStream.RecordLimit / (1024 * 1024)),
        "Write the tickets as a JSON array, or one a line to a .jsonl file: those are read one by one.")
    {
        Line = line,
        CanGoOn = true,
    };

    /// <summary>One text or number is longer than is read at once.</summary>
    public static FileReadException TextTooLong(int line) => new(
        TicketReadCode.TicketLimit,
        string.Format(CultureInfo.InvariantCulture, "A value is longer than {0} MiB.", JsonStream.RecordLimit / (1024 * 1024)),
        "Leave it out of the file.")
    {
        Line = line,
    };

    /// <summary>What the library found, without the place, and without advice that means its own options.</summary>
    public static string ReasonOf(JsonException e)
    {
        string reason = e.Message;
        int place = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        reason = place < 0 ? reason : reason.Substring(0, place);
        return reason.Replace(" Change the reader options.", "");
    }
}
