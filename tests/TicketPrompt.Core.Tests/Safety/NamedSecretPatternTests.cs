namespace TicketPrompt.Tests.Safety;

public sealed class NamedSecretPatternTests
{
    private const string Storage = "k3Jd8sNqPz0VbT7yRm2L" + "xW5cHgA9uEfQo1iXhZk3Jd8";
    private const string Aws = "k3Jd8sNq+Pz0VbT7yRm2" + "LxW5cHgA9uEfQo1iXhZ4";
    private const string Sixteen = "                ";

    // Sixty characters from the name to the value.
    private const string Sixty = " that the deploy job of the shop has in its settings is now ";

    [Theory]
    [InlineData($"AccountKey{Sixteen}{Storage}", $"AccountKey{Sixteen}[REDACTED:azure-access-key:1]")]
    [InlineData($"AccountKey{Sixteen} {Storage}", $"AccountKey{Sixteen} {Storage}")]
    [InlineData($"AccountKey{Storage}", $"AccountKey{Storage}")]
    public void Between_a_name_and_its_value_stand_up_to_sixteen_signs(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"AccountKey=\\u002B{Storage}", "AccountKey=[REDACTED:azure-access-key:1]")]
    [InlineData($"\"AccountKey\": \"\\/{Storage}\"", "\"AccountKey\": \"[REDACTED:azure-access-key:1]\"")]
    [InlineData($"AccountKey\\u003d{Storage}\\u003d", "AccountKey\\u003d[REDACTED:azure-access-key:1]")]
    [InlineData($"AccountKey%3D{Storage}", "AccountKey%3D[REDACTED:azure-access-key:1]")]
    [InlineData($"{{\\\"AccountKey\\\":\\\"{Storage}\\\"}}", "{\\\"AccountKey\\\":\\\"[REDACTED:azure-access-key:1]\\\"}")]
    public void An_escape_before_a_value_is_read(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"secret access key{Sixty}{Aws}", $"secret access key{Sixty}[REDACTED:aws-secret-access-key:1]")]
    [InlineData($"secret access key{Sixty} {Aws}", $"secret access key{Sixty} {Aws}")]
    [InlineData($"secret access key\n{Aws}", "secret access key\n[REDACTED:aws-secret-access-key:1]")]
    [InlineData($"secret access key\n\n{Aws}", $"secret access key\n\n{Aws}")]
    public void An_AWS_secret_follows_its_name_before_long(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData($"secret key abcdefghijklmnopqrstuvwx {Aws}", "secret key abcdefghijklmnopqrstuvwx [REDACTED:aws-secret-access-key:1]")]
    [InlineData($"secret key abcdefghijklmnopqrstuvwxy {Aws}", $"secret key abcdefghijklmnopqrstuvwxy {Aws}")]
    public void An_AWS_secret_does_not_follow_another_value(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("AKIA" + "Q3ZRN5TLWPYB2K7D")]
    [InlineData("ASIA" + "Q3ZRN5TLWPYB2K7D")]
    public void An_AWS_secret_follows_its_id(string id) =>
        Assert.Equal("[REDACTED:aws-access-key-id:1],[REDACTED:aws-secret-access-key:1]", Redacted.Of($"{id},{Aws}"));

    [Theory]
    [InlineData($"AKIA,{Aws}")]
    [InlineData($"AKIAQ3ZR,{Aws}")]
    [InlineData($"xAKIAQ3ZRN5TLWPYB2K7D,{Aws}")]
    [InlineData($"AKIAQ3ZRN5TLWPYB2K7Dx,{Aws}")]
    public void What_follows_half_an_id_is_no_AWS_secret(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("secret key aB3/aB3/aB3/aB3/aB3/aB3/Pz0VbT7yRm2LxW5c", "secret key [REDACTED:aws-secret-access-key:1]")]
    [InlineData("secret key aB3/aB3/aB3/aB3/aB3/aB3/Pz0/bT7yRm2LxW5c", "secret key aB3/aB3/aB3/aB3/aB3/aB3/Pz0/bT7yRm2LxW5c")]
    [InlineData("secret key TheQuickBrownFoxJumpsOverTheLazyDogsBack", "secret key TheQuickBrownFoxJumpsOverTheLazyDogsBack")]
    public void Neither_a_path_nor_a_name_is_an_AWS_secret(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));
}
