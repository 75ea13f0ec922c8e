using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

public sealed class AcceptanceCriteriaSectionTests
{
    [Theory]
    [InlineData("## Acceptance criteria\n\nA\n", "A")]
    [InlineData("x\n\n# ACCEPTANCE CRITERIA:\nA\n\nB", "A\n\nB")]
    [InlineData("###### Acceptance Criteria ######\nA", "A")]
    [InlineData("## **Acceptance criteria**\nA", "A")]
    [InlineData("## Acceptance criteria\nA\n### Sub\nB\n## Next\nC", "A\n### Sub\nB")]
    [InlineData("## Acceptance criteria\nA\n# Higher\nC", "A")]
    [InlineData("## Acceptance criteria\nA\n**Bold**\nB\n## Next", "A\n**Bold**\nB")]
    [InlineData("**Acceptance criteria**\nA\n**Next**\nB", "A")]
    [InlineData("**Acceptance Criteria:**\n\nA\n\n#### Next\nB", "A")]
    [InlineData("__Acceptance criteria__:\nA", "A")]
    [InlineData("Acceptance criteria\n-------------------\nA\n\nNext\n----\nB", "A")]
    [InlineData("## Acceptance criteria\n```\n# no heading\n```\nA\n## Next", "```\n# no heading\n```\nA")]
    [InlineData("```\n## Acceptance criteria\nno\n```\n## Acceptance criteria\nyes", "yes")]
    [InlineData("## Acceptance criteria\n- a\n- b\n---\nc\n## Next", "- a\n- b\n---\nc")]
    [InlineData("## Acceptance criteria\n\n## Next\n\n## Acceptance criteria\nA", "A")]
    [InlineData("## Acceptance criteria\r\nA\r\n## Next\r\nB", "A")]
    [InlineData("   ## Acceptance criteria\nA", "A")]
    public void Finds_the_section(string markdown, string expected) => Assert.Equal(expected, AcceptanceCriteriaSection.Of(markdown));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Acceptance criteria\nA")]
    [InlineData("## Acceptance criteria for all\nA")]
    [InlineData("## Acceptance criteria\n\n")]
    [InlineData("    ## Acceptance criteria\nA")]
    [InlineData("##Acceptance criteria\nA")]
    [InlineData("The **Acceptance criteria** are\nA")]
    [InlineData("**Acceptance** and **criteria**\nA")]
    public void Finds_nothing_else(string? markdown) => Assert.Null(AcceptanceCriteriaSection.Of(markdown));
}
