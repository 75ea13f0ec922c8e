namespace TicketPrompt.Tests.Safety;

public sealed class PemPatternTests
{
    private const string Label = "PRIVATE " + "KEY-----";
    private const string Begin = "-----BEGIN " + Label;
    private const string End = "-----END " + Label;
    private const string Line = "MIIEpAIBAAKCAQEA7bq8sN2hV4tKx9Qe" + "Rz1YwLm3Jp6UoCd0FgHiSkTnVaXbMyEr";
    private const string Least = "MIIEpAIBAAKCAQEA7bq8sN2hV4tKx9QeRz1Y";
    private const string Key = "[REDACTED:private-key:1]";

    [Theory]
    [InlineData($"{Begin}\n{Line}\nabcd\n{End}", Key)]
    [InlineData($"{Begin}\r\n{Line}\r\nabcd\r\n{End}\r\nbye", $"{Key}\r\nbye")]
    [InlineData($"{{\"k\": \"{Begin}\\n{Line}\\nabcd\\n{End}\\n\"}}", $"{{\"k\": \"{Key}\\n\"}}")]
    [InlineData($"+{Begin}\n+{Line}\n+ {End}\n+bye", $"+{Key}\n+bye")]
    [InlineData($"+{Begin}\n+{Line}\n+QWJjZGVmR2hpamtsbW5vcHFyc3R1\n+{End}\n+bye", $"+{Key}\n+bye")]
    [InlineData($"+{Begin}\r\n+{Line}\r\n+QWJjZGVmR2hpamtsbW5vcHFyc3R1\r\n+{End}", $"+{Key}")]
    [InlineData($"// {Begin}\n// {Line}\n// abcd\n// {End}\n// bye", $"// {Key}\n// bye")]
    [InlineData($"/// {Begin}\n/// {Line}\n/// abcd\n/// {End}\n/// bye", $"/// {Key}\n/// bye")]
    [InlineData($"//{Begin}\n//{Line}\n//{End}", $"//{Key}")]
    [InlineData($"<p>{Begin}</p><p>{Line}</p><p>abcd</p><p>{End}</p>", $"<p>{Key}</p>")]
    [InlineData($"# {Begin}\n# {Line}\n# abcd\n# {End}", $"# {Key}")]
    [InlineData($"> > {Begin}\n> > {Line}\n> > {End}", $"> > {Key}")]
    [InlineData($"k = (b'{Begin}\\n'\n     b'{Line}\\n'\n     b'{End}')", $"k = (b'{Key}')")]
    [InlineData($"k = b\"{Begin}\\n\" b\"{Line}\\n\" b\"{End}\"", $"k = b\"{Key}\"")]
    [InlineData($"s = (\"{Begin}\")+ (\"{Line}\")+ (\"{End}\");", $"s = (\"{Key}\");")]
    [InlineData($"  {Begin}\n  {Line}\n  +abc\n  {End}\n", $"  {Key}\n")]
    [InlineData($"{Begin}\n{Line}\n+abc\n{End}", Key)]
    [InlineData($"{Begin}\n{Line}\n/abc\n{End}", Key)]
    public void A_key_goes_however_it_is_quoted(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin}\n{Least}", Key)]
    [InlineData($"{Begin}\\{Least}", Key)]
    [InlineData("-----BEGIN " + $"{Label}\nMIIEpAIBAAKCAQEA7bq8sN2hV4tKx9QeRz1", "-----BEGIN " + $"{Label}\nMIIEpAIBAAKCAQEA7bq8sN2hV4tKx9QeRz1")]
    [InlineData("-----BEGIN PRIVATE " + $"KEY: {Line}", "-----BEGIN PRIVATE " + $"KEY: {Line}")]
    [InlineData($"-----BEGIN CERTIFICATE-----\n{Line}\n{Begin}", $"-----BEGIN CERTIFICATE-----\n{Line}\n{Begin}")]
    public void A_key_has_a_label_and_a_first_line_of_36_characters(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin}\n{Line}", Key)]
    [InlineData($"{Begin}\n{Line}\nabcd", Key)]
    [InlineData($"{Begin}\n{Line}\nabcd\nbye bye", $"{Key}\nbye bye")]
    [InlineData($"{Begin}\r\n{Line}\r\nabcd\r\nbye bye", $"{Key}\r\nbye bye")]
    [InlineData($"{{\"k\": \"{Begin} {Line} abcd\", \"n\": 1}}", $"{{\"k\": \"{Key}\", \"n\": 1}}")]
    [InlineData($"k='{Begin} {Line} abcd', n=1", $"k='{Key}', n=1")]
    [InlineData($"\"{Begin}\\n{Line}\\nabcd\\nbye bye\"", $"\"{Key}\\nbye bye\"")]
    [InlineData($"{Begin}\n{Line}\nabcd{End} bye", $"{Key} bye")]
    [InlineData($"{Begin}<br>{Line}<br/>abcd<BR />{End}", Key)]
    [InlineData($"`{Begin} {Line} abcd` it is", $"`{Key}` it is")]
    [InlineData($"|{Begin} {Line} abcd|1|", $"|{Key}|1|")]
    public void A_short_line_that_stands_alone_is_the_last_of_a_key(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin} {Line} ab12 bye", $"{Key} bye")]
    [InlineData($"{Begin} {Line} aBcd bye", $"{Key} bye")]
    [InlineData($"{Begin} {Line} ab+d bye", $"{Key} bye")]
    [InlineData($"{Begin} {Line} abc= bye", $"{Key} bye")]
    public void A_short_line_that_looks_like_base64_is_the_last_of_a_key(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin}\n{Line}\nThanks\nBob", $"{Key}\nThanks\nBob")]
    [InlineData($"{Begin}\n{Line}\nvery good", $"{Key}\nvery good")]
    [InlineData($"{Begin}\n{Line}\nVery good", $"{Key}\nVery good")]
    [InlineData($"{Begin}\n{Line}\ntextÄnderung folgt", $"{Key}\ntextÄnderung folgt")]
    [InlineData($"{Begin}\n{Line}\nI said\nso", $"{Key}\nI said\nso")]
    [InlineData($"{Begin}\n{Line}\nabcd\nThanks for it", $"{Key}\nThanks for it")]
    [InlineData($"<key>{Begin}\n{Line}</key><id>Ab12</id>", $"<key>{Key}</key><id>Ab12</id>")]
    [InlineData($"\"{Begin}\\n{Line}\"; /* Ab12 */", $"\"{Key}\"; /* Ab12 */")]
    public void The_text_below_a_key_stays(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin}\n{Line}\\", $"{Key}\\")]
    [InlineData($"{Begin}\n{Line}\" +", $"{Key}\" +")]
    [InlineData($"{Begin}\n{Line}\n//", $"{Key}\n//")]
    [InlineData($"{Begin}\n{Line}<br", $"{Key}<br")]
    [InlineData($"{Begin}\n{Line}\n-----END", $"{Key}\n-----END")]
    [InlineData($"{Begin}\n{Line}\n-----END " + "PRIVATE KEY", $"{Key}\n-----END " + "PRIVATE KEY")]
    public void A_text_may_be_cut_anywhere_below_a_key(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"{Begin}\n{Line}\n=Ab3d\nbye bye", $"{Key}\nbye bye")]
    [InlineData($"{Begin}\n{Line}\nabcd\n=Ab3d\nbye bye", $"{Key}\nbye bye")]
    [InlineData($"{Begin}\n{Line}\n=Ab3\nbye bye", $"{Key}\n=Ab3\nbye bye")]
    public void The_checksum_of_PGP_goes_with_its_key(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));
}
