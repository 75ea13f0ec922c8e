using System.Text;
using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Safety;
using TicketPrompt.Tickets;

namespace TicketPrompt.Benchmarks;

/// <summary>The tickets and templates that are measured.</summary>
internal static class Samples
{
    /// <summary>The specimen's file.</summary>
    public static string SpecimenPath { get; } = Path.Combine(Engine.Root, "tests/TicketPrompt.Module.Tests/Fixtures/Specimen/specimen.hbs");

    /// <summary>The specimen's Handlebars text; it has no metadata.</summary>
    public static string Specimen { get; } = File.ReadAllText(SpecimenPath);

    /// <summary>A flat ticket's values, with a description of 2 KB of prose unless told otherwise.</summary>
    public static Dictionary<string, object> Flat(int number = 1, int descriptionLength = 2000) => new()
    {
        ["key"] = $"PAY-{number}",
        ["summary"] = "Refunds over 10 000 EUR time out",
        ["description"] = Prose(descriptionLength),
        ["issueType"] = "Bug",
        ["priority"] = "High",
        ["status"] = "Open",
        ["components"] = new[] { "api", "ledger" },
        ["labels"] = new[] { "backend", "tier-1" },
        ["assignee"] = "Zoe Muller",
        ["created"] = "2026-09-28T07:41:13Z",
        ["updated"] = "2026-10-02T16:05:44Z",
        ["url"] = "https://lindenpay.example/browse/PAY-1",
    };

    /// <summary>That ticket as plain data, as a reader of files makes it.</summary>
    public static FieldMap FlatMap()
    {
        Dictionary<string, object> flat = Flat();
        return new FieldMap([.. flat.Keys], [.. flat.Values.Select(value => value is string[] list ? Array.AsReadOnly<object?>(list) : value)]);
    }

    /// <summary>That ticket, read.</summary>
    public static ITicketValues Ticket() => Read(FlatMap());

    /// <summary>Plain data, read as a ticket.</summary>
    public static ITicketValues Read(FieldMap source) => TicketReader.Read(Sources.PlainReader.Wrap(source), new ReadContext()).Single().Ticket!;

    /// <summary>A renderer as the cmdlet has it.</summary>
    public static PromptRenderer Renderer(bool clean = true) => new(
        FieldMap.Empty,
        new RenderOptions { Clock = new RenderClock(new DateTimeOffset(2026, 10, 3, 0, 0, 0, TimeSpan.Zero)) },
        new CleaningOptions { Sanitize = clean, Redact = clean });

    /// <summary>A file of the shape samples.</summary>
    public static string Shape(string name) => File.ReadAllText(Path.Combine(Engine.Root, "tests/TicketPrompt.Core.Tests/Fixtures/Shapes", name));

    /// <summary>Lines of a log, of that many characters: digits, paths and names with signs, which look most like secrets.</summary>
    public static string Log(int length)
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026-11-20T10:15:{i % 60:D2}Z ERROR [http-nio-8080-exec-{i}] c.s.p.PaymentController - request /api/v2/orders/{i * 7919} failed: ")
                .Append("java.net.SocketTimeoutException: Read timed out user=svc token=abc key-id: 9f86d081\n");
        }

        return text.ToString(0, length);
    }

    /// <summary>Prose of about that many characters.</summary>
    public static string Prose(int length)
    {
        string[] sentences =
        [
            "A refund above the limit answers with 504 after thirty seconds. ", "The ledger holds the row lock while `PaymentController` waits for the bank. ",
            "It began with release 4.12 on Tuesday; smaller refunds go through. ", "See the dashboard for the error rate and the queue's length.\n\n",
        ];
        StringBuilder text = new();
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(sentences[i % sentences.Length]);
        }

        return text.ToString(0, length);
    }
}
