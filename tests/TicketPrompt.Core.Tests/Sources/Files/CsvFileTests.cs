using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("key,summary\nA-1,S\nA-2,T\n", "A-1 A-2")]
    [InlineData("Key;Summary\r\nA-1;S, with a comma\r\n", "A-1")]
    [InlineData("Key\tSummary\nA-1\tS\n", "A-1")]
    [InlineData("\n\nkey,summary\n\nA-1,S\n,\n\nA-2,T", "A-1 A-2")]
    [InlineData("key,summary\n#1,S\nA-2\n", "#1 A-2")]
    [InlineData("key,summary\nA-1,S,,\nA-2,S,more\nA-3,S\n", "A-1 TicketUnreadable:3 A-3")]
    [InlineData("sep=;\nkey;summary\nA-1;S, T\n", "A-1")]
    [InlineData("SEP=,\r\nkey,summary\r\nA-1,S\r\n", "A-1")]
    [InlineData("sep=\t\nkey\tsummary\nA-1\tS\n", "A-1")]
    [InlineData("sep=|\nkey|summary\nA-1|S\n", "A-1")]
    [InlineData("a,b\n1,2\n", "TicketUnreadable:2")]
    [InlineData("key,summary\n", "")]
    [InlineData("", "")]
    [InlineData("Issue key,Summary\nA-1\nA-2,S\n", "TicketUnreadable:2 A-2")]
    public void Reads_row_by_row(string content, string expected) => Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.csv", content)));

    [Theory]
    [InlineData("key,summary\nA-1,\"S\"x\nA-2,T\n", "TicketUnreadable:2 A-2")]
    [InlineData("key,summary\nA-1,\"one\ntwo\"\nA-2,\"open\nA-3,T\nA-4,T\n", "A-1 TicketUnreadable:4 A-3 A-4")]
    [InlineData("key,summary\n\"A-1\"\"\"x,S\nA-2,T", "TicketUnreadable:2 A-2")]
    public void After_a_broken_row_the_next_one_is_read(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.csv", content)));

    [Fact]
    public void Line_numbers_count_lines_in_cells()
    {
        TicketReading[] readings = TicketFiles.Read("t.csv", "key,summary\r\nA-1,\"one\r\n\r\nthree\"\r\n\r\nA-2,T,x\r\n");

        Assert.Equal("one\r\n\r\nthree", readings[0].Ticket![TicketField.Summary]);
        Assert.Equal(6, readings[1].Error!.Line);
        Assert.StartsWith("t.csv:6: ", readings[1].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_broken_rows_end_soon()
    {
        string content = "key,summary\n" + string.Concat(Enumerable.Repeat("A-1,\"x\"y\"\n", 20_000));

        Assert.Equal(100, TicketFiles.Read("t.csv", content).Length);
    }

    [Fact]
    public void Jira_links_subtasks_and_comments_of_a_German_site()
    {
        Ticket ticket = TicketFiles.Read(
            "t.csv",
            "Issue key,Summary,Outward issue link (Blocks),Outward issue link (Blocks),Inward issue link (Relates),Sub-tasks,Sub-tasks,Comment,Comment,Custom field (Story Points)\n"
            + "A-1,S,A-2,A-3,A-4,A-5,,\"03/Okt/26 9:05 AM;ann;hello; you\",12/Foo/26 9:05 AM;bo;odd month,\"5,0\"\n").Single().Ticket!.ToTicket();

        Assert.Equal(["Blocks A-2", "Blocks A-3", "Relates (inward) A-4"], ticket.Links.Select(link => link.ToString()));
        Assert.Equal(["A-5"], ticket.Subtasks.Select(subtask => subtask.Key));
        Assert.Equal(["ann: hello; you", "bo: odd month"], ticket.Comments.Select(comment => $"{comment.Author}: {comment.Body}"));
        Assert.Equal(new DateTime(2026, 10, 3, 9, 5, 0, DateTimeKind.Unspecified), ticket.Comments[0].Created);
        Assert.Equal(5, ticket.StoryPoints);
    }

    [Fact]
    public void Jira_names_of_older_and_newer_exports()
    {
        Ticket older = Jira("Component/s,Component/s,Fix Version/s,Affects Version/s,Resolution,Labels", "api,db,1.0,0.9,Unresolved,x");
        Ticket newer = Jira("Components,Fix versions,Fix versions,Affects versions,Resolution,Labels", "api,1.0,,0.9,Done,\"x y\"");

        Assert.Equal(["api", "db"], older.Components);
        Assert.Equal(["1.0"], older.FixVersions);
        Assert.Equal(["0.9"], older.AffectedVersions);
        Assert.Null(older.Resolution);
        Assert.Equal(["api"], newer.Components);
        Assert.Equal(["1.0"], newer.FixVersions);
        Assert.Equal(["x y"], newer.Labels);
        Assert.Equal(("jira", "Done"), (newer.Source, newer.Resolution));
    }

    [Theory]
    [InlineData("Parent,Parent summary", "PAY-9,The epic", "PAY-9", "The epic")]
    [InlineData("Parent,Parent summary", "51000,The epic", null, null)]
    [InlineData("Parent,Parent key", "51000,PAY-8", "PAY-8", null)]
    [InlineData("Parent,Custom field (Epic Link)", "51000,PAY-7", "PAY-7", null)]
    public void Jira_parents(string names, string cells, string? key, string? summary)
    {
        TicketParent? parent = Jira(names, cells).Parent;

        Assert.Equal((key, summary), (parent?.Key, parent?.Summary));
    }

    [Fact]
    public void Jira_custom_fields_stand_under_their_own_names()
    {
        Ticket ticket = Jira(
            "Custom field (Team),Custom field (Story point estimate),Custom field (Summary),Custom field (Sprint),Sprint,Sprint,Custom field (Rank),Empty",
            "Blue,3.5,other,no,S1,S2,0|i00,");

        Assert.Equal("Blue", ticket.Fields["Team"]);
        Assert.Equal(3.5, ticket.StoryPoints);
        Assert.Equal(3.5, ticket.Fields["Story point estimate"]);
        Assert.Equal("other", ticket.Fields["Custom field (Summary)"]);
        Assert.Equal("S2", ticket.Sprint);
        Assert.Equal("0|i00", ticket.Fields["Rank"]);
        Assert.True(ticket.Fields.ContainsKey("Empty"));
        Assert.Null(ticket.Fields["Empty"]);
    }

    [Fact]
    public void Jira_comments_and_attachments_are_split_at_the_right_places()
    {
        Ticket ticket = Jira(
            "Comment,Comment,Comment,Attachment,Attachment",
            "04/Sep/26 8:00 AM;pkowal;Confirmed; see the log,No date; here; at all,,04/Sep/26 8:00 AM;pkowal;a;b.log;https://x.example/1,just a name");

        Assert.Equal([("pkowal", "Confirmed; see the log"), (null, "No date; here; at all")], ticket.Comments.Select(comment => (comment.Author, comment.Body)));
        Assert.Equal(new DateTime(2026, 9, 4, 8, 0, 0), ticket.Comments[0].Created);
        Assert.Equal([("a;b.log", "https://x.example/1"), ("just a name", null)], ticket.Attachments.Select(file => (file.Name, file.Url)));
    }

    [Fact]
    public void A_due_date_at_midnight_is_a_day_and_a_creation_at_midnight_is_not()
    {
        MappedTicket ticket = TicketFiles.Read("t.csv", "Issue key,Created,Due date\nPAY-1,18/Sep/26 12:00 AM,18/Sep/26 12:00 AM\n").Single().Ticket!;

        Assert.Equal("2026-09-18T00:00:00", ticket[TicketField.Created]!.ToString());
        Assert.Equal("2026-09-18", ticket[TicketField.DueDate]!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Encodings_by_mark(bool utf16)
    {
        Encoding encoding = utf16 ? Encoding.Unicode : new UTF8Encoding(true);
        TicketReading reading = TicketFiles.Read("t.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes("Issue key,Summary\nPAY-1,größe\n")]).Single();

        Assert.Equal(("PAY-1", "größe"), (reading.Ticket![TicketField.Key], reading.Ticket[TicketField.Summary]));
    }

    [Fact]
    public void Latin1_is_refused_with_its_line()
    {
        foreach (string row in new[] { "A-2,größe", "A-2,\"größe\"" })
        {
            TicketReading[] readings = TicketFiles.Read("t.csv", Encoding.Latin1.GetBytes($"key,summary\nA-1,ok\n{row}\nA-3,ok\n"));

            Assert.Equal(["A-1", "UnsupportedFile:3"], TicketFiles.Summary(readings));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_long_cell_and_many_rows_are_read()
    {
        string content = "key,summary\nA-0," + new string('x', 3_000_000) + "\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"A-{i},\"S {i}\"\n"));

        Assert.Equal(20_001, TicketFiles.Read("t.csv", content).Count(reading => reading.Ticket is not null));
    }

    private static Ticket Jira(string names, string cells) =>
        TicketFiles.Read("t.csv", $"Issue key,Summary,{names}\nPAY-1,S,{cells}\n").Single().Ticket!.ToTicket();
}
