namespace TicketPrompt.Tests.Safety;

public sealed class OverlappingSecretsTests
{
    private const string Token = "ghp_" + "Zyxwvut9srqpon8mlkjih7gZyxwvu6Zyxw5v";
    private const string Dummy = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    private const string WebToken = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NSJ9" + ".k3Jd-8sNq";
    private const string PrivateKey = "-----BEGIN PRIVATE " + "KEY-----\nMIIEpAIBAAKCAQEA7bq8sN2hV4tKx9QeRz1YwLm3Jp6UoCd0\n-----END PRIVATE " + "KEY-----";

    [Theory]
    [InlineData($"Server=db;Password=a!{Token}!b;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData($"Server=db;Password=a!{Token}", "Server=db;Password=[REDACTED:password:1]")]
    public void A_secret_within_a_secret_goes_with_it(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Fact]
    public void Of_two_that_start_together_the_longer_one_names_them() =>
        Assert.Equal("Bearer [REDACTED:bearer-token:1]", Redacted.Of($"Bearer {WebToken}~tail"));

    [Fact]
    public void Two_that_touch_are_two() =>
        Assert.Equal("[REDACTED:private-key:1][REDACTED:private-key:1]", Redacted.Of($"{PrivateKey}{PrivateKey}"));

    // An expression that a program fills in is left whole, whatever else is found inside.
    [Theory]
    [InlineData("Server=db;Password={vault:Password=db};x=1")]
    [InlineData($"Server=db;Password={{{Dummy}.Password=db}};x=1")]
    public void What_stands_within_a_placeholder_stays(string text) => Assert.Equal(text, Redacted.Of(text));

    // What stood in the label's place may have been a letter.
    [Theory]
    [InlineData($"[REDACTED:jwt:1]{Token}", false)]
    [InlineData($"[REDACTED:jwt:1] {Token}", true)]
    [InlineData($"[REDACTED:]]{Token}", true)]
    [InlineData($"[1]{Token}", true)]
    [InlineData($"{Token}[REDACTED:jwt:1]", false)]
    [InlineData($"{Token}[1]", true)]
    public void A_token_does_not_touch_a_label(string text, bool redacted) =>
        Assert.Equal(redacted ? text.Replace(Token, "[REDACTED:github-token:1]", StringComparison.Ordinal) : text, Redacted.Of(text));
}
