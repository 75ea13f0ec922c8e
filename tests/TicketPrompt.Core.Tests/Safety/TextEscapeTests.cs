namespace TicketPrompt.Tests.Safety;

public sealed class TextEscapeTests
{
    private const string Thirty = "Zyxwvut9srqpon8mlkjih7gZyxwvu6";
    private const string GitHub = "ghp_" + Thirty + "Zyxw5v";
    private const string Npm = "npm_" + Thirty + "Zyxw5";
    private const string Storage = Thirty + "Zyxwvut9srqpo";

    [Theory]
    [InlineData($"\\n{GitHub}", "\\n[REDACTED:github-token:1]")]
    [InlineData($"\\0{GitHub}", "\\0[REDACTED:github-token:1]")]
    [InlineData($"%3D{GitHub}", "%3D[REDACTED:github-token:1]")]
    [InlineData($"\\x3D{GitHub}", "\\x3D[REDACTED:github-token:1]")]
    [InlineData($"\\u003D{GitHub}", "\\u003D[REDACTED:github-token:1]")]
    [InlineData($"a\\x3D{GitHub}", "a\\x3D[REDACTED:github-token:1]")]
    public void A_token_may_follow_an_escape(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"n{GitHub}")]
    [InlineData($"token{GitHub}")]
    [InlineData($"\\w{GitHub}")]
    [InlineData($"3D{GitHub}")]
    [InlineData($"x3D{GitHub}")]
    [InlineData($"/x3D{GitHub}")]
    [InlineData($"\\y3D{GitHub}")]
    [InlineData($"\\xyD{GitHub}")]
    [InlineData($"u003D{GitHub}")]
    public void A_letter_that_ends_no_escape_is_no_tokens_beginning(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData($"github_pat_A1b2C3d4E5f6G7h8I9j0K1\\_{Thirty}", "[REDACTED:github-token:1]")]
    [InlineData($"AccountKey={Storage}\\u002B;", "AccountKey=[REDACTED:azure-access-key:1];")]
    [InlineData($"{Npm}%79", "[REDACTED:npm-token:1]")]
    public void An_escape_within_a_token_is_one_of_its_characters(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Npm}y%", "[REDACTED:npm-token:1]%")]
    [InlineData($"{Npm}y%7", "[REDACTED:npm-token:1]%7")]
    [InlineData($"{Npm}y%4G", "[REDACTED:npm-token:1]%4G")]
    [InlineData($"{Npm}y\\", "[REDACTED:npm-token:1]\\")]
    [InlineData($"{Npm}y\\u", "[REDACTED:npm-token:1]\\u")]
    [InlineData($"{Npm}y\\u004", "[REDACTED:npm-token:1]\\u004")]
    public void Half_an_escape_stays(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));
}
