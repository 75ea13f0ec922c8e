using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>The specimen renders tickets byte for byte as handlebars.js 4.7.10 with noEscape does, whose output the fixtures are.</summary>
public sealed class SpecimenTests
{
    private static readonly string[] Components = ["api", "ledger"];

    private static readonly string[] Labels = ["refunds", "p1", "größe"];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "templates", "specimen");

    [Theory]
    [InlineData("full", false)]
    [InlineData("full", true)]
    [InlineData("minimal", false)]
    [InlineData("minimal", true)]
    public void Renders_the_specimen_byte_for_byte(string name, bool crlf)
    {
        string template = File.ReadAllText(Path.Combine(Folder, "specimen.hbs"));
        template = crlf ? template.Replace("\n", "\r\n", StringComparison.Ordinal) : template;
        FieldMapBuilder root = new();
        root.Add("ticket", name == "full" ? Full() : Minimal());

        string text = TemplateTester.Render(template, root.ToMap());

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + (crlf ? ".crlf" : "") + ".expected.md")), text);
    }

    private static Ticket Full() => Make(
        (TicketField.Key, "PAY-12"),
        (TicketField.Summary, "Refund is booked twice & \"quoted\" <b>"),
        (TicketField.Description, "Steps:\n1. Refund {{ticket.key}}\n2. {{#if x}} $& \\{{y}}\n\n```sql\nselect 1;\n```\n\U0001F469\u200D\U0001F680 \\ done"),
        (TicketField.IssueType, "Bug"),
        (TicketField.Priority, "High"),
        (TicketField.Status, "In Progress"),
        (TicketField.Components, Components),
        (TicketField.Labels, Labels),
        (TicketField.Assignee, "Åsa Ek"),
        (TicketField.Created, TicketDate.Of(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(2)))),
        (TicketField.Updated, TicketDate.Of(new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.Zero))),
        (TicketField.Url, "https://jira.example.com/browse/PAY-12"));

    private static Ticket Minimal() => Make(
        (TicketField.Key, "PAY-13"),
        (TicketField.Summary, "Only this"),
        (TicketField.Components, Array.Empty<string>()),
        (TicketField.Labels, Array.Empty<string>()));

    private static Ticket Make(params (TicketField Field, object Value)[] fields)
    {
        object?[] values = new object?[TicketFieldNames.All.Count];
        foreach ((TicketField field, object value) in fields)
        {
            values[(int)field] = value;
        }

        return new Ticket(values, null, []);
    }
}
