using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;
using TicketPrompt.Tests.Safety;
using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Tests.Adding;

/// <summary>The secret kind of docs/adding.md: a courier's token.</summary>
public sealed class AddingSecretKindTests
{
    private static readonly SecretKind[] First =
    [
        .. All,
        Kind("courier-token", ["crr_"], TokenPattern.Exactly(CharacterClass.Alphanumeric, 32)),
    ];

    private static readonly SecretKind[] Grown =
    [
        .. All,
        Kind("courier-token", ["crr_"], TokenPattern.Exactly(CharacterClass.Alphanumeric, 32, TokenPattern.LooksRandom)),
    ];

    private static readonly string[] Cases = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Adding", "secrets.txt"));

    [Fact]
    public void The_first_row_takes_a_name_for_a_secret()
    {
        Assert.Equal(Results[0], Redacted.Of(Texts[0], kinds: First));
        Assert.Equal("select [REDACTED:courier-token:1]", Redacted.Of(Texts[1], kinds: First));
    }

    [Fact]
    public void The_grown_row_gives_both_cases() => Assert.Equal(Results, Texts.Select(text => Redacted.Of(text, kinds: Grown)));

    [Fact]
    public void An_editor_may_have_escaped_the_prefix() => Assert.Equal(
        "[REDACTED:courier-token:1]", Redacted.Of(@"crr\_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6", kinds: Grown));

    [Fact]
    public void Without_the_row_it_stays() => Assert.Equal(Texts, Texts.Select(text => Redacted.Of(text)));

    private static string[] Texts => [.. Cases.Where(line => line.StartsWith('<')).Select(line => line[2..])];

    private static string[] Results => [.. Cases.Where(line => line.StartsWith('>')).Select(line => line[2..])];
}
