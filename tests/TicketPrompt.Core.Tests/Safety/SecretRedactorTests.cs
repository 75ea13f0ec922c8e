using TicketPrompt.Safety.Redaction;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

public sealed class SecretRedactorTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public void Finds_planted_secrets_of_every_kind_wherever_they_stand()
    {
        SecretSamples samples = new(20260214);
        List<string> missed = [];
        int planted = 0;
        for (int round = 0; round < 260; round++)
        {
            foreach ((string kind, Func<SecretSamples.Sample> make) in samples.Kinds)
            {
                SecretSamples.Sample sample = make();
                string text = samples.InContext(sample.Text);
                List<Observation> seen = [];
                string clean = Redacted.Of(text, seen: seen);
                planted++;
                if (Leaves(clean, sample.Secret) || seen.All(o => o.Subject != kind))
                {
                    missed.Add($"{kind}: {text}\n   -> {clean}");
                }
            }
        }

        Assert.True(planted > 12_000);
        Assert.True(missed.Count <= planted / 1000, $"{missed.Count} of {planted}\n{string.Join('\n', missed.Take(40))}");
    }

    [Fact]
    public void Leaves_what_only_looks_like_a_secret()
    {
        HardNegatives negatives = new(20260301);
        List<string> changed = [];
        int made = 0;
        for (int round = 0; round < 110; round++)
        {
            foreach (Func<string> form in negatives.Forms)
            {
                string text = negatives.Make(form);
                string clean = Redacted.Of(text);
                made++;
                if (!ReferenceEquals(text, clean))
                {
                    changed.Add($"{text}\n   -> {clean}");
                }
            }
        }

        Assert.True(made > 20_000);
        Assert.True(changed.Count <= made / 5000, $"{changed.Count} of {made}\n{string.Join('\n', changed.Take(40))}");
    }

    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> data = new();
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "safety", "secrets.txt"));
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].StartsWith("< ", StringComparison.Ordinal))
            {
                data.Add(lines[i].Substring(2).Replace("␤", "\n", StringComparison.Ordinal), lines[i + 1].Substring(2).Replace("␤", "\n", StringComparison.Ordinal));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Replaces_the_secret_and_nothing_else(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("eyJhbGciOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJ0eXAiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJraWQiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJ4NXQiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJlbmMiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJjdHkiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", true)]
    [InlineData("eyJ1bmsiOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrSt", false)]
    [InlineData("eyJhbGciOi.AbCdEfGhI.AbCdEfGhIjKlMnOpQrSt", false)]
    [InlineData("eyJhbGciOi.AbCdEfGhIj.AbCdEfGhIjKlMnOpQrS", false)]
    [InlineData("eyJhbGciOi.eyJhbGciOi.A", true)]
    [InlineData("eyJhbGciOi.eyJhbGciOi.", true)]
    [InlineData("eyJhbGciOi.eyJhbGciOi", false)]
    [InlineData("eyJhbGciO.eyJhbGciOi.A", false)]
    [InlineData("eyJhbGciOi.eyJhbGciO.A", false)]
    [InlineData("eyJ1bmsiOi.a.b.c.AbCdEfGhIj", true)]
    [InlineData("eyJ1bmsiOi.a.b.c.AbCdEfGhI", false)]
    [InlineData("eyJ1bmsiOi..b.c.AbCdEfGhIj", false)]
    [InlineData("xeyJhbGciOi.eyJhbGciOi.A", false)]
    public void A_web_token_has_parts_that_are_long_enough(string text, bool isToken) =>
        Assert.Equal(isToken ? "[REDACTED:jwt:1]" : text, Redacted.Of(text));

    [Theory]
    [InlineData("hooks.slack.com/services/T", 40, "slack-webhook")]
    [InlineData("hooks.slack.com/workflows/T", 40, "slack-webhook")]
    [InlineData("hooks.slack.com/triggers/", 40, "slack-webhook")]
    [InlineData("discord.com/api/webhooks/", 70, "discord-webhook")]
    [InlineData("discordapp.com/api/webhooks/", 70, "discord-webhook")]
    public void A_hook_is_its_address_and_what_follows(string address, int length, string kind)
    {
        string path = address.Substring(address.IndexOf('/', StringComparison.Ordinal));
        string tail = new SecretSamples(5).Of("abcdefgh0123456789", length);
        Assert.Contains($"[REDACTED:{kind}:1]", Redacted.Of($"https://{address}{tail}"), StringComparison.Ordinal);
        Assert.DoesNotContain(tail.Substring(8), Redacted.Of($"https://{address}{tail}"), StringComparison.Ordinal);
        Assert.Equal($"https://x.example{path}{tail}", Redacted.Of($"https://x.example{path}{tail}"));
    }

    [Fact]
    public void The_same_value_has_the_same_number_within_a_ticket_and_its_own_kind_counts()
    {
        SecretSamples samples = new(1);
        string first = "ghp_" + samples.Of("abcdefgh0123456789", 36);
        string second = "ghp_" + samples.Of("abcdefgh0123456789", 36);
        string key = "AKIA" + samples.Of("ABCDEFGH234567", 16);
        RedactionScope scope = new();

        Assert.Equal("[REDACTED:github-token:1] [REDACTED:github-token:2] [REDACTED:aws-access-key-id:1]", Redacted.Of($"{first} {second} {key}", scope));
        Assert.Equal("[REDACTED:github-token:2] [REDACTED:github-token:1]", Redacted.Of($"{second} {first}", scope));
        Assert.Equal("[REDACTED:github-token:1]", Redacted.Of(second, new RedactionScope()));
    }

    [Fact]
    public void A_value_keeps_its_label_when_it_is_found_as_another_kind()
    {
        RedactionScope scope = new();

        Assert.Equal("Server=db;Password=[REDACTED:password:1];Uid=a", Redacted.Of("Server=db;Password=s3cretValue99;Uid=a", scope));
        Assert.Equal("mysql://app:[REDACTED:password:1]@db", Redacted.Of("mysql://app:s3cretValue99@db", scope));
    }

    [Fact]
    public void An_escaped_secret_is_the_same_secret()
    {
        string key = "bGV0IHVzIG5vdCB1c2UgYSByZWFsIGtleSBoZXJlLCBidXQgc29tZXRoaW5nIHRoYXQgaGFzIHRoZSBmb3JtK/k+SIvTw==";
        key = key.Substring(0, 86) + "==";
        RedactionScope scope = new();

        Assert.Equal("AccountKey=[REDACTED:azure-access-key:1]", Redacted.Of("AccountKey=" + key, scope));
        Assert.Equal("AccountKey=[REDACTED:azure-access-key:1]", Redacted.Of("AccountKey=" + key.Replace("+", "\\u002B", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal), scope));
        Assert.Equal("AccountKey=[REDACTED:azure-access-key:1]", Redacted.Of("AccountKey=" + Uri.EscapeDataString(key), scope));
    }

    [Fact]
    public void Tells_kind_and_place()
    {
        List<Observation> seen = [];
        string token = "npm_" + new SecretSamples(3).Of("abcXYZ123", 36);

        Redacted.Of($"a {token} b {token}", seen: seen);

        Assert.Equal([("npm-token", 2), ("npm-token", 45)], seen.Select(o => (o.Subject, o.Position)));
        Assert.All(seen, o => Assert.Equal(FindingKind.Redacted, o.Kind));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_flood_of_beginnings_is_linear()
    {
        string[] parts =
        [
            "sk-ant-xxxxx", "-eyJ", "://", "a://b:c@", "password=", "password='", "-----BEGIN PRIVATE KEY-----", "-----BEGIN", "bearer a1", "AKIAAAAAAAAAAAAAAAAA ",
            "secret_access_key ", "hooks.slack.com/services/T", "accountkey=", "a2", "1Q~", "github_pat_", "SG.", "%2", "\\u002",
        ];
        foreach (string part in parts)
        {
            string text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
            Assert.NotNull(Redacted.Of(text));
        }
    }

    // Eight characters of a secret in a row are a leak, unless the text has them anyway (a label, a prefix).
    private static bool Leaves(string clean, string secret)
    {
        for (int i = 0; i + 8 <= secret.Length; i++)
        {
            string part = secret.Substring(i, 8);
            if (clean.Contains(part, StringComparison.Ordinal) && !part.Contains("PRIVATE", StringComparison.Ordinal) && !part.Contains("----", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
