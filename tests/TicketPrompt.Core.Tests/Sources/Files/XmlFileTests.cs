using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class XmlFileTests
{
    [Fact]
    public void Items_come_one_by_one_and_what_is_none_is_an_error_with_its_line()
    {
        string[] summary = TicketFiles.Summary("t.xml", Rss("<item><key id='1'>A-1</key></item>\n<item><votes>1</votes></item>\n<item><summary>only</summary></item>"));

        Assert.Equal(["A-1", "TicketUnreadable:3", "-"], summary);
    }

    [Fact]
    public void A_broken_file_is_one_error_behind_what_came_before()
    {
        TicketReading[] readings = TicketFiles.Read("t.xml", Rss("<item><key>A-1</key></item>\n<item><key>A-2</item>"));

        Assert.Equal(["A-1", "TicketUnreadable:3"], TicketFiles.Summary(readings));
        Assert.Matches(@"^t\.xml:3:\d+: ", readings[1].Error!.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><key>&x;</key></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><key>&b;</key></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss><channel><item><key>A-1</key></item></channel></rss>")]
    [InlineData("<feed><entry/></feed>")]
    [InlineData("<rss></rss>")]
    [InlineData("no xml")]
    [InlineData("")]
    public void DTDs_and_other_XML_are_refused(string content) =>
        Assert.Equal(TicketReadCode.TicketUnreadable, TicketFiles.Read("t.xml", content).Single().Error!.Code);

    [Fact]
    public void An_export_without_items_holds_no_ticket() => Assert.Empty(TicketFiles.Read("t.xml", Rss("")));

    [Fact]
    public void Reads_links_subtasks_parents_attachments_and_fields()
    {
        Ticket ticket = TicketFiles.Read("t.xml", Rss("""
            <item>
              <title>[PAY-1] S</title><link>https://j.example/jira/browse/PAY-1</link><project id="1" key="PAY">Payments</project>
              <key id="7">PAY-1</key><summary><![CDATA[S & T]]></summary><resolution id="-1">Unresolved</resolution>
              <assignee username="-1">Niemand</assignee><reporter username="ann">Ann</reporter>
              <component>api</component><component>db</component><version>0.9</version><votes>3</votes>
              <timeestimate seconds="3600">1 hour</timeestimate><due>Tue, 29 Sep 2026 00:00:00 +0000</due>
              <parent id="3">PAY-9</parent>
              <subtasks><subtask id="8">PAY-2</subtask><subtask id="9">PAY-3</subtask></subtasks>
              <issuelinks><issuelinktype id="1"><name>Blocks</name>
                <outwardlinks description="blocks"><issuelink><issuekey id="4">PAY-4</issuekey></issuelink><issuelink><issuekey id="5">PAY-5</issuekey></issuelink></outwardlinks>
                <inwardlinks description="is blocked by"><issuelink><issuekey id="6">PAY-6</issuekey></issuelink></inwardlinks></issuelinktype></issuelinks>
              <attachments><attachment id="1" name="a.log" size="12" author="ann"/></attachments>
              <customfields>
                <customfield id="customfield_1"><customfieldname>Sprint</customfieldname><customfieldvalues><customfieldvalue id="1">S 1</customfieldvalue><customfieldvalue id="2">S 2</customfieldvalue></customfieldvalues></customfield>
                <customfield id="customfield_2"><customfieldname>Team</customfieldname><customfieldvalues><customfieldvalue key="9"><![CDATA[Blue]]></customfieldvalue></customfieldvalues></customfield>
                <customfield id="customfield_3"><customfieldname>Tags</customfieldname><customfieldvalues><label>x</label><label>y</label></customfieldvalues></customfield>
                <customfield id="customfield_4"><customfieldname>Nothing</customfieldname><customfieldvalues/></customfield>
                <customfield id="customfield_5"><customfieldname>Acceptance Criteria</customfieldname><customfieldvalues><customfieldvalue>It works</customfieldvalue></customfieldvalues></customfield>
              </customfields>
            </item>
            """)).Single().Ticket!.ToTicket();

        Assert.Equal(("PAY-1", "7", "PAY", "S & T"), (ticket.Key, ticket.Id, ticket.Project, ticket.Summary));
        Assert.Equal((null, null, "Ann"), (ticket.Resolution, ticket.Assignee, ticket.Reporter));
        Assert.Equal(["api", "db"], ticket.Components);
        Assert.Equal(["0.9"], ticket.AffectedVersions);
        Assert.Equal(("PAY-9", "https://j.example/jira/browse/PAY-9"), (ticket.Parent!.Key, ticket.Parent.Url));
        Assert.Equal(["PAY-2", "PAY-3"], ticket.Subtasks.Select(subtask => subtask.Key));
        Assert.Equal([("blocks", "PAY-4"), ("blocks", "PAY-5"), ("is blocked by", "PAY-6")], ticket.Links.Select(link => (link.Relation, link.Key)));
        Assert.Equal(("a.log", 12L), (ticket.Attachments[0].Name, ticket.Attachments[0].Size));
        Assert.Equal(("S 2", "It works"), (ticket.Sprint, ticket.AcceptanceCriteria));
        Assert.Equal("Blue", ticket.Fields["Team"]);
        Assert.Equal(["x", "y"], Assert.IsAssignableFrom<IEnumerable<object?>>(ticket.Fields["Tags"]));
        Assert.Equal(("3", "1 hour"), (ticket.Fields["votes"], ticket.Fields["timeestimate"]));
        Assert.True(ticket.Fields.ContainsKey("Nothing"));
        Assert.False(ticket.Fields.ContainsKey("title"));
    }

    [Fact]
    public void A_declared_encoding_counts()
    {
        byte[] content = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><key>A-1</key><summary>größe</summary></item></channel></rss>");

        Assert.Equal("größe", TicketFiles.Read("t.xml", content).Single().Ticket![TicketField.Summary]);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        TicketReading[] readings = TicketFiles.Read("t.xml", Encoding.Latin1.GetBytes(Rss("<item><key>A-1</key></item>\n<item><key>A-2</key><summary>größe</summary></item>")));

        Assert.Equal(["A-1", "UnsupportedFile:3"], TicketFiles.Summary(readings));
    }

    [Fact]
    public void Reads_UTF16() => Assert.Equal(
        ["A-1"],
        TicketFiles.Summary(TicketFiles.Read("t.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rss("<item><key>A-1</key></item>"))])));

    [Fact]
    public void Deep_elements_are_an_error_not_a_crash()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));

        Assert.Equal(["TicketLimit:2"], SmallStack.Run(() => TicketFiles.Summary("t.xml", Rss($"\n<item><key>A-1</key>{deep}</item>"))));
    }

    private static string Rss(string items) => $"<rss version=\"0.92\"><channel><title>T</title>\n{items}</channel></rss>".Replace("\n\n", "\n", StringComparison.Ordinal);
}
