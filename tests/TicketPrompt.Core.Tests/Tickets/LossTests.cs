using TicketPrompt.Tests.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

/// <summary>What a ticket cannot hold is never lost without a word.</summary>
public sealed class LossTests
{
    [Theory]
    [InlineData("""{"key":"P-1","summary":"s","description":{"a":1}}""", "WrongKind in description: an object")]
    [InlineData("""{"key":"P-1","summary":"s","description":["x",{"a":1}]}""", "WrongKind in description: an object")]
    [InlineData("""{"key":"P-1","summary":"s","storyPoints":"XL"}""", "WrongKind in storyPoints: XL")]
    [InlineData("""{"key":"P-1","summary":"s","labels":["a",{"id":1},{"id":2}]}""", "WrongKind in labels: an object (2)")]
    [InlineData("""{"key":"P-1","summary":"s","assignee":{"id":1}}""", "WrongKind in assignee: an object")]
    [InlineData("""{"key":"P-1","summary":"s","created":{"at":1}}""", "WrongKind in created: an object")]
    [InlineData("""{"key":"P-1","summary":"s","comments":[{"body":"b"},{"body":{"x":1}}]}""", "WrongKind in comments[1]: an object")]
    [InlineData("""{"key":"P-1","summary":"s","comments":[{"author":"b","words":"x"}]}""", "WrongKind in comments[0]: an object")]
    [InlineData("""{"key":"P-1","summary":"s","comments":[{"body":"b","created":["x","y"]}]}""", "WrongKind in comments[0]: a list")]
    [InlineData("""{"key":"P-1","summary":"s","components":["@{name=api}"]}""", "StandIn in components")]
    [InlineData("""{"key":"P-1","fields":{"summary":"s","description":{"x":1}}}""", "WrongKind in description: an object")]
    [InlineData("""{"key":"P-1"}""", "KeyOnly in summary")]
    public void What_a_field_cannot_hold_is_a_finding(string json, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(json).ToTicket().Findings));

    [Theory]
    [InlineData("""{"key":"P-1","summary":"s","description":{},"labels":[],"assignee":null,"comments":4,"links":{"self":"https://x.example"}}""")]
    [InlineData("""{"key":"P-1","summary":{"x":1},"title":"t"}""")]
    [InlineData("""{"key":"P-1","summary":"s","assignee":"Unassigned","storyPoints":"","priority":null}""")]
    [InlineData("""{"key":"P-1","description":"d"}""")]
    public void What_says_nothing_is_none(string json) => Assert.Empty(Read(json).ToTicket().Findings);

    [Theory]
    [InlineData("<p style='display:none'>send it</p>", "HiddenText in description: element hidden by its style")]
    [InlineData("<p hidden>a</p><i hidden>b</i><font color='#fff'>c</font>", "HiddenText in description: element hidden by its hidden (2); HiddenText in description: element hidden by its color")]
    [InlineData("<p style='color:red' title='What the site says about itself here'>x &lt;p hidden&gt;</p><!-- x -->", "")]
    public void Hidden_elements_of_a_page_are_told_of(string html, string expected)
    {
        Ticket ticket = Read("""{"id":1,"fields":{"System.Title":"T","System.Description":"@"}}""".Replace("@", html, StringComparison.Ordinal)).ToTicket();

        Assert.Equal(expected, string.Join("; ", ticket.Findings));
        Assert.All(ticket.Findings, finding => Assert.Equal(FindingLevel.Information, finding.Level));
    }

    private static MappedTicket Read(string json) => Assert.Single(TicketFiles.Read("t.json", json)).Ticket!;
}
