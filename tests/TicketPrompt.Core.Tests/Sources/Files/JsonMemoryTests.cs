using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

/// <summary>What a long file holds in memory. It measures the whole process, so nothing runs beside it.</summary>
[Collection(Alone.Name)]
public sealed class JsonMemoryTests
{
    [Theory]
    [InlineData("""{"issues":[""", """],"names":{"customfield_1":"Story Points"}}""")]
    [InlineData("[", "]")]
    [Trait("Category", "Slow")]
    public void A_long_list_does_not_sit_in_memory(string before, string after)
    {
        const int Count = 40_000;
        using GeneratedStream stream = new(before, i => (i > 0 ? "," : "") + $$"""{"key":"A-{{i:D6}}","summary":"{{new string('s', 400)}}"}""", Count, after);
        long start = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int read = 0;
        foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, "t.json"), new ReadContext()))
        {
            Assert.Null(reading.Error);
            if (++read % 10_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        // The text has 17 MB, 170 MB as objects.
        Assert.Equal(Count, read);
        Assert.InRange(most - start, long.MinValue, 100_000_000);
    }
}
