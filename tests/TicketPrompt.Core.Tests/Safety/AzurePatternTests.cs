namespace TicketPrompt.Tests.Safety;

public sealed class AzurePatternTests
{
    private const string Ten = "Ab1Cd0Ef9G";
    private const string Thirty = Ten + Ten + Ten;
    private const string Seventy = Thirty + Thirty + Ten;

    // Three characters, the mark, 33 more.
    private const string Client = "abc" + "8Q~" + Thirty + "xyz";
    private const string DevOps = Seventy + "Hi8Jk7" + "AZDO" + "Lm6N";

    // Of base32 in small letters: 14 different ones of them, or 13.
    private const string Fourteen = "abcdefg2hijkl3" + "abcdefg2hijkl3" + "abcdefg2hijkl3" + "abcdefghij";
    private const string Thirteen = "abcdefg2hijkl2" + "abcdefg2hijkl2" + "abcdefg2hijkl2" + "abcdefghij";
    private const string TwoDigits = "kbcdefg2hijalmnopqrstuvwxyz" + "abcdefghij3klmnopqrstuvwx";
    private const string OneDigit = "kbcdefg2hijalmnopqrstuvwxyz" + "abcdefghijzklmnopqrstuvwx";

    [Theory]
    [InlineData(Client, "[REDACTED:azure-client-secret:1]")]
    [InlineData($"id={Client}", "id=[REDACTED:azure-client-secret:1]")]
    [InlineData($"~-.8Q~{Thirty}x", "[REDACTED:azure-client-secret:1]")]
    public void An_Entra_secret_has_three_characters_before_its_mark(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"bc8Q~{Thirty}xyz")]
    [InlineData($"x{Client}")]
    [InlineData($"- c8Q~{Thirty}xyz")]
    [InlineData($", (c8Q~{Thirty}xyz")]
    [InlineData($"abc8Q~{Thirty}")]
    public void An_Entra_mark_alone_is_no_secret(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData(DevOps, "[REDACTED:azure-devops-token:1]")]
    [InlineData($"pat: {DevOps}.", "pat: [REDACTED:azure-devops-token:1].")]
    [InlineData($"\"a\\n{DevOps}\"", "\"a\\n[REDACTED:azure-devops-token:1]\"")]
    public void A_DevOps_token_has_76_characters_before_its_mark_and_four_after(string text, string expected) =>
        Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Seventy}Hi8Jk" + "AZDO" + "Lm6N")]
    [InlineData($"x{DevOps}")]
    [InlineData($"{DevOps}x")]
    [InlineData($"{Seventy}Hi8Jk7" + "AZDO" + "Lm6")]
    [InlineData($"{Thirty} {Thirty}5Hi8Jk7Ab1Cd0Ef9" + "AZDO" + "Lm6N")]
    public void A_DevOps_mark_in_another_run_is_no_token(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData(Fourteen, "[REDACTED:azure-devops-token:1]")]
    [InlineData(TwoDigits, "[REDACTED:azure-devops-token:1]")]
    [InlineData($"C:\\{TwoDigits}", "C:\\[REDACTED:azure-devops-token:1]")]
    [InlineData($"\"log\": \"a\\n{TwoDigits}\\n\"", "\"log\": \"a\\n[REDACTED:azure-devops-token:1]\\n\"")]
    [InlineData($"\\t{TwoDigits}", "\\t[REDACTED:azure-devops-token:1]")]
    public void An_old_DevOps_token_has_many_different_characters(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData(Thirteen)]
    [InlineData(OneDigit)]
    [InlineData($"a{TwoDigits}")]
    [InlineData($"{TwoDigits}a")]
    public void A_run_of_small_letters_is_no_token(string text) => Assert.Equal(text, Redacted.Of(text));
}
