using TicketPrompt.Safety;
using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

/// <summary>Every word of the tables does its work: one that were lost, or fitted everything, would be noticed.</summary>
public sealed class VocabularyTests
{
    public static TheoryData<string> Objects => [.. InstructionPhrases.All.Select(phrase => phrase.Object).Distinct()];

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_phrase_needs_its_object_a_verb_and_a_qualifier(string spokenOf)
    {
        foreach (InstructionPhrase phrase in InstructionPhrases.All.Where(phrase => phrase.Object == spokenOf))
        {
            Assert.False(Warns(phrase, "", ""));
            foreach (string verb in phrase.Verbs)
            {
                Assert.Equal(phrase.Qualifiers.Length == 0, Warns(phrase, verb, ""));
                foreach (string qualifier in phrase.Qualifiers)
                {
                    Assert.True(Warns(phrase, verb, qualifier));
                    Assert.False(Warns(phrase, "", qualifier));
                }
            }
        }
    }

    [Fact]
    public void Words_of_a_phrase_count_on_both_sides_and_within_reach_only()
    {
        InstructionPhrase phrase = InstructionPhrases.All[0];
        string far = new('.', 50);

        Assert.Equal((2, 26), Place(phrase, "x ignore prior instruction now"));
        Assert.Equal((2, 13), Place(phrase, "x instruction: prior, ignore it"));
        Assert.Equal(-1, Place(phrase, $"ignore prior {far} ............ instruction").Start);
        Assert.Equal(-1, Place(phrase, $"instruction ............ {far} ignore prior").Start);
        Assert.Equal(-1, Place(phrase, "signore prior instruction").Start);
        Assert.Equal(-1, Place(phrase, "ignore prior\ninstruction").Start);
        Assert.Equal(-1, Place(phrase, "instruction\nignore prior").Start);
    }

    [Theory]
    [InlineData("password passwd passphrase pass pwd pw secret mypassword my_password my-password mypass yourpassword somepassword thepassword dbpassword db_password")]
    [InlineData("token access_token apikey api_key key value string text null none nil empty undefined true false yes no optional required")]
    [InlineData("hidden masked removed prompt x-oauth-basic p x y foo bar PASSWORD Foo")]
    [InlineData("AKIAIOSFODNN7EXAMPLE my-placeholder redacted changeme change_me change-me your_key your-key yourtoken yourkey yoursecret yourpass1 dummy12 sample1 axxxxx1 ****a ••••a a0000000")]
    [InlineData("... *** xxx XXX {a1} [a1] <a1> %a1% (a1) #a1# ${a1} $(a1) #{a1} @{a1} %{a1} $DB_PASSWORD $DB2 $abc $env:Password $config.password $a-b $a>b %s %d")]
    public void What_stands_for_a_secret_is_none(string words) =>
        Assert.All(words.Split(' '), word => Assert.True(Placeholder.IsPassword(word), word));

    [Theory]
    [InlineData("hunter2 s3cretValue99 passwort {a1 a1} <a1 $a1b2c $ab12 $pa%ss1 %sd a{b} $[a} tokens 000000 xxxx1")]
    public void What_does_not_may_be_one(string words) =>
        Assert.All(words.Split(' '), word => Assert.False(Placeholder.IsPassword(word), word));

    [Theory]
    [InlineData(0x0001, "control character")]
    [InlineData(0x000B, "control character")]
    [InlineData(0x009F, "control character")]
    [InlineData(0x00AD, "soft hyphen")]
    [InlineData(0x034F, "combining grapheme joiner")]
    [InlineData(0x061C, "bidirectional control")]
    [InlineData(0x115F, "Hangul filler")]
    [InlineData(0x17B5, "Khmer inherent vowel")]
    [InlineData(0x180B, "variation selector")]
    [InlineData(0x180E, "Mongolian vowel separator")]
    [InlineData(0x180F, "variation selector")]
    [InlineData(0x200B, "zero-width space")]
    [InlineData(0x200D, "zero-width joiner")]
    [InlineData(0x200E, "bidirectional control")]
    [InlineData(0x202E, "bidirectional control")]
    [InlineData(0x2060, "word joiner")]
    [InlineData(0x2062, "invisible operator")]
    [InlineData(0x2065, "unassigned invisible character")]
    [InlineData(0x2066, "bidirectional control")]
    [InlineData(0x206A, "deprecated format character")]
    [InlineData(0x3164, "Hangul filler")]
    [InlineData(0xD800, "lone surrogate")]
    [InlineData(0xFE0F, "variation selector")]
    [InlineData(0xFEFF, "byte order mark")]
    [InlineData(0xFFA0, "Hangul filler")]
    [InlineData(0xFFF0, "unassigned invisible character")]
    [InlineData(0xFFF9, "interlinear annotation")]
    [InlineData(0x1BCA0, "shorthand format control")]
    [InlineData(0x1D173, "musical format control")]
    [InlineData(0xE0041, "tag character")]
    [InlineData(0xE0100, "variation selector")]
    [InlineData(0xE01F0, "unassigned invisible character")]
    [InlineData(0x0009, null)]
    [InlineData(0x000A, null)]
    [InlineData(0x0041, null)]
    [InlineData(0xE1000, null)]
    public void Invisible_characters_have_names(int codePoint, string? name) => Assert.Equal(name, InvisibleCharacters.NameOf(codePoint));

    [Fact]
    public void Secrets_are_of_these_kinds() => Assert.Equal(
        "1password-token age-secret-key airtable-token anthropic-key artifactory-key asana-token atlassian-token aws-access-key-id aws-bedrock-key aws-secret-access-key aws-session-token azure-access-key azure-client-secret azure-devops-token azure-key azure-sas-signature basic-credentials bearer-token bitbucket-app-password brevo-key buildkite-token circleci-token cloudflare-origin-key cloudflare-token cookie databricks-token datadog-key digitalocean-token discord-bot-token discord-webhook docker-token doppler-token dynatrace-token elevenlabs-key figma-token fly-token github-token gitlab-token google-api-key google-chat-webhook google-oauth-secret google-oauth-token grafana-token groq-key header-token heroku-key huggingface-token jwt langfuse-key langsmith-key launchdarkly-key linear-token mailchimp-key mailgun-key netlify-token new-relic-key notion-token npm-token nuget-api-key nvidia-key openai-key openrouter-key openshift-token pagerduty-key password perplexity-key planetscale-token posthog-key postman-key prefect-key private-key pulumi-token pypi-token replicate-token rubygems-token sendgrid-key sentry-token shopify-token slack-token slack-webhook snyk-token sonar-token sourcegraph-token square-token stripe-key stripe-webhook-secret supabase-key tailscale-key teams-webhook telegram-token terraform-token twilio-auth-token twilio-key url-password vault-token vercel-token xai-key",
        string.Join(' ', SecretKinds.All.Select(kind => kind.Name).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(FindingKind.RemovedCharacters, "removed 1 invisible or control character", "removed 2 invisible or control characters")]
    [InlineData(FindingKind.Redacted, "redacted 1 secret", "redacted 2 secrets")]
    [InlineData(FindingKind.RoleMarker, "1 role marker", "2 role markers")]
    [InlineData(FindingKind.Instruction, "1 phrase that addresses an agent", "2 phrases that address an agent")]
    [InlineData(FindingKind.HiddenComment, "1 hidden comment", "2 hidden comments")]
    [InlineData(FindingKind.LinkTitle, "1 link title", "2 link titles")]
    [InlineData(FindingKind.HiddenText, "1 text that a page does not show", "2 texts that a page does not show")]
    [InlineData(FindingKind.DataUri, "1 data URI", "2 data URIs")]
    [InlineData(FindingKind.PropertyFailed, "1 property could not be read", "2 properties could not be read")]
    [InlineData(FindingKind.Cycle, "1 reference back to an object that holds it was cut", "2 references back to objects that hold them were cut")]
    [InlineData(FindingKind.TooDeep, "1 value lay too deep and was cut", "2 values lay too deep and were cut")]
    [InlineData(FindingKind.TooLarge, "1 value beyond the limit of values was cut", "2 values beyond the limit of values were cut")]
    [InlineData(FindingKind.UnsupportedValue, "1 value of a type that tickets are not made of was left out", "2 values of types that tickets are not made of were left out")]
    public void Warnings_have_words_for_one_and_for_many(FindingKind kind, string one, string many)
    {
        Assert.Equal($"Ticket K: {one} (f).", WarningSummary.Of([new Finding { Kind = kind, Field = "f" }], "K"));
        Assert.Equal($"Ticket K: {many} (f); more.", WarningSummary.Of([new Finding { Kind = kind, Field = "f", Count = 2 }], "K", "more"));
        Assert.Equal($"Ticket K: {one} (f).", WarningSummary.Of([new Finding { Kind = kind, Field = "f" }], "K", more: null));
        Assert.Equal("Ticket K: more.", WarningSummary.Of([], "K", "more"));
    }

    private static bool Warns(InstructionPhrase phrase, string verb, string qualifier) => Place(phrase, $"{verb} {qualifier} {phrase.Object}").Start >= 0;

    private static (int Start, int End) Place(InstructionPhrase phrase, string text)
    {
        int at = text.LastIndexOf(phrase.Object, StringComparison.Ordinal);
        Suspicion found = phrase.Match(text, at, at + phrase.Object.Length);
        return (found.Start, found.End);
    }
}
