using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

/// <summary>Reads files that tests write down in place.</summary>
internal static class TicketFiles
{
    /// <summary>All that comes of a file with that content.</summary>
    public static TicketReading[] Read(string name, string content) => Read(name, Encoding.UTF8.GetBytes(content));

    /// <summary>All that comes of a file with those bytes.</summary>
    public static TicketReading[] Read(string name, byte[] content, ReadContext? context = null)
    {
        using MemoryStream stream = new(content);
        return [.. TicketReader.Read(new TicketFile(stream, name), context ?? new ReadContext())];
    }

    /// <summary>Keys of tickets and codes of errors with their place: <c>A-1</c>, <c>TicketUnreadable:3</c>.</summary>
    public static string[] Summary(IEnumerable<TicketReading> readings) =>
        [.. readings.Select(reading => reading.Error is { } error ? $"{error.Code}:{error.Line}" : (string?)reading.Ticket![TicketField.Key] ?? "-")];

    /// <summary>The same of a file with that content.</summary>
    public static string[] Summary(string name, string content) => Summary(Read(name, content));
}
