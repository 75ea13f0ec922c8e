using TicketPrompt.Templates.Matching;

namespace TicketPrompt.Tests.Templates;

/// <summary>How a pattern of a match rule fits a text.</summary>
public sealed class MatchPatternTests
{
    [Theory]
    [InlineData("test", "Test the login", true)]
    [InlineData("test", "Use the latest login", false)]
    [InlineData("test", "Testing the login", false)]
    [InlineData("test*", "Testing the login", true)]
    [InlineData("api", "payments-api", true)]
    [InlineData("api", "capital", false)]
    [InlineData("ui", "area/ui", true)]
    [InlineData("mobile", "team:mobile", true)]
    [InlineData("front end", "Front-End", true)]
    [InlineData("front end", "the end of the front", false)]
    [InlineData("end of", "the end", false)]
    [InlineData("*-api", "orders-api", true)]
    [InlineData("*-api", "api", false)]
    [InlineData("api*", "API", true)]
    [InlineData("pay*fund", "payments of the refund", true)]
    [InlineData("sev?", "sev1", true)]
    [InlineData("sev?", "sev", false)]
    [InlineData("*", "anything", true)]
    [InlineData("ui|web", "web", true)]
    [InlineData("ui|web & api", "web", false)]
    [InlineData("ui|web & api", "web and api", true)]
    [InlineData("r&d", "R&D", true)]
    [InlineData("", "x", false)]
    [InlineData("-", "x-y", false)]
    public void Fits_whole_words(string pattern, string text, bool fits)
    {
        Assert.Equal(fits, MatchPattern.Parse(pattern).Fits([MatchValue.Of(text)]));
        Assert.Equal(fits, new MatchIndex([pattern]).Fitting([MatchValue.Of(text)]).Count == 1);
    }

    [Fact]
    public void Both_phrases_may_stand_in_different_values() =>
        Assert.True(MatchPattern.Parse("ui & api").Fits([MatchValue.Of("ui"), MatchValue.Of("api")]));

    [Theory]
    [InlineData("api", 1)]
    [InlineData("api^4", 4)]
    [InlineData("api^0", 1)]
    [InlineData("^4", 1)]
    public void Counts_as_often_as_it_says(string pattern, int boost) => Assert.Equal(boost, MatchPattern.Parse(pattern).Boost);
}
