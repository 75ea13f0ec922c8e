namespace TicketPrompt.Tests.Safety;

public sealed class WebPatternTests
{
    private const string Hook = "hooks.slack.com" + "/services/T";
    private const string EscapedHook = @"hooks.slack.com" + @"\/services\/T";
    private const string TwentyNine = "01AB2CD3/B04EF5GH6/a1B2c3D4e5";

    [Theory]
    [InlineData($"https://{Hook}{TwentyNine} x", "[REDACTED:slack-webhook:1] x")]
    [InlineData($"HTTP://{Hook}{TwentyNine} x", "[REDACTED:slack-webhook:1] x")]
    [InlineData($@"""https:\/\/{EscapedHook}{TwentyNine}""", "\"[REDACTED:slack-webhook:1]\"")]
    [InlineData($@"""http:\/\/{EscapedHook}{TwentyNine}""", "\"[REDACTED:slack-webhook:1]\"")]
    [InlineData("https://hooks.slack.com/services/T01AB2CD3/B04EF5GH6/a1B2c3D4e", "https://hooks.slack.com/services/T01AB2CD3/B04EF5GH6/a1B2c3D4e")]
    [InlineData("https://hooks.slack.com/services/T01/B04", "https://hooks.slack.com/services/T01/B04")]
    [InlineData($"https://hooks.slack.com/help/{TwentyNine}{TwentyNine}", $"https://hooks.slack.com/help/{TwentyNine}{TwentyNine}")]
    public void A_hook_has_a_long_path_and_goes_with_its_scheme(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("https://user:@host")]
    [InlineData("https://:@host")]
    [InlineData("://app:s3cretValue99@db")]
    [InlineData(" ://app:s3cretValue99@db")]
    [InlineData("https://app.s3cretValue99@db:80")]
    [InlineData("https://same:same@db")]
    [InlineData("http://[[user][:pass]@]host")]
    [InlineData("http://[[username][:passcode]@]host[:port]")]
    [InlineData("http://[user:passcode@]host")]
    [InlineData("http://user[:passcode]@host")]
    [InlineData("cvs://:pserver:anonymous@cvs.shop.example:/cvsroot/app")]
    [InlineData("cvsroot://:ext:ada@cvs.shop.example/cvsroot")]
    [InlineData("cvs://:pserver:anonymous:anonymous@cvs.shop.example:/cvsroot")]
    public void A_url_without_a_password_stays(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("x://a:b7@db", "x://a:[REDACTED:url-password:1]@db")]
    [InlineData("cvs://:pserver:ada:s3cretValue99@cvs.shop.example:/cvsroot", "cvs://:pserver:ada:[REDACTED:url-password:1]@cvs.shop.example:/cvsroot")]
    [InlineData("https://ada:pa[ss]w0rd@db", "https://ada:[REDACTED:url-password:1]@db")]
    [InlineData("https://[REDACTED:jwt:1]:s3cretValue99@db", "https://[REDACTED:jwt:1]:[REDACTED:url-password:1]@db")]
    public void A_label_is_one_part_of_a_url(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void The_password_of_a_url_ends_within_1024_characters(int length, bool redacted)
    {
        string password = new('s', length - "app:@".Length);

        Assert.Equal(
            redacted ? "https://app:[REDACTED:url-password:1]@db" : $"https://app:{password}@db",
            Redacted.Of($"https://app:{password}@db"));
    }

    [Theory]
    [InlineData("Authorization: Bearer abcdef12", "Authorization: Bearer [REDACTED:bearer-token:1]")]
    [InlineData("Authorization: Bearer abcdef1", "Authorization: Bearer abcdef1")]
    [InlineData("Authorization: Bearer abcdef12.", "Authorization: Bearer [REDACTED:bearer-token:1].")]
    [InlineData("Authorization: Bearer abcdef1.", "Authorization: Bearer [REDACTED:bearer-token:1]")]
    [InlineData("a Bearer abcdefghijklmnopqr12", "a Bearer [REDACTED:bearer-token:1]")]
    [InlineData("a Bearer abcdefghijklmnopq12", "a Bearer abcdefghijklmnopq12")]
    [InlineData("a Bearer abcdefghijklmnopqr12.", "a Bearer [REDACTED:bearer-token:1].")]
    [InlineData("a Bearer abcdefghijklmnopq12.", "a Bearer abcdefghijklmnopq12.")]
    public void A_bearer_token_has_twenty_characters_and_eight_in_a_header(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("Authorization: Bearer  abcdef12", "Authorization: Bearer  [REDACTED:bearer-token:1]")]
    [InlineData("Authorization: Bearer \"abcdef12\"", "Authorization: Bearer \"[REDACTED:bearer-token:1]\"")]
    [InlineData("Authorization: Bearer 'abcdef12'", "Authorization: Bearer '[REDACTED:bearer-token:1]'")]
    [InlineData("Authorization: Bearer `abcdef12`", "Authorization: Bearer `[REDACTED:bearer-token:1]`")]
    [InlineData("Authorization: Bearer ", "Authorization: Bearer ")]
    public void A_bearer_token_may_be_quoted(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    // What the label stands for may have been longer: the header was out of sight before.
    [Theory]
    [InlineData("[REDACTED:jwt:1] authorization: Bearer abcdef12")]
    [InlineData("authorization: [REDACTED:jwt:1] Bearer abcdef12")]
    public void A_header_does_not_reach_over_a_label(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("ab:cde", "Basic [REDACTED:basic-credentials:1]")]
    [InlineData(":s3cretValue", "Basic [REDACTED:basic-credentials:1]")]
    [InlineData("app:s3cret", "Basic [REDACTED:basic-credentials:1]")]
    [InlineData("app:s3cretA", "Basic [REDACTED:basic-credentials:1]")]
    [InlineData("a:b", "Basic YTpi")]
    [InlineData("application", "Basic YXBwbGljYXRpb24")]
    [InlineData("app:\u0001s3cretA", "Basic YXBwOgFzM2NyZXRB")]
    public void Basic_credentials_are_a_user_and_a_password_in_base64(string plain, string expected)
    {
        string base64 = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(plain));

        Assert.Equal(expected, Redacted.Of($"Basic {base64.TrimEnd('=')}"));
        Assert.Equal(base64.EndsWith('=') && !expected.Contains('[', StringComparison.Ordinal) ? $"{expected}=" : expected, Redacted.Of($"Basic {base64}"));
    }

    [Theory]
    [InlineData("Basic YXBwOnMzY3JldDk4====")]
    [InlineData("Basic YXBwOnMzY3JldDk=====")]
    public void Too_much_padding_hides_no_credentials(string text) => Assert.Equal("Basic [REDACTED:basic-credentials:1]", Redacted.Of(text));

    [Theory]
    [InlineData("Authorization: Basic Abcdef12", "Authorization: Basic [REDACTED:basic-credentials:1]")]
    [InlineData("Authorization: Basic abcdefgh", "Authorization: Basic abcdefgh")]
    [InlineData("Authorization: Basic Abcde12", "Authorization: Basic Abcde12")]
    [InlineData("The Basic Abcdef12 plan", "The Basic Abcdef12 plan")]
    [InlineData("Basic YXBwOv/+", "Basic YXBwOv/+")]
    public void What_does_not_decode_is_a_credential_in_a_header_only(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));
}
