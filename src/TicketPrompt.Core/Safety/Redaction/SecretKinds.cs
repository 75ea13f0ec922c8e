using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>What a look at one anchor brought: a secret's place, or nothing.</summary>
internal readonly record struct SecretSpan
{
    public static SecretSpan None => default;

    public bool Found { get; private init; }

    public int Start { get; private init; }

    /// <summary>
    /// The place after it. Where nothing was found, how far the same kind need not be looked for again (0: only this anchor):
    /// that keeps a text made of nothing but beginnings from costing more than its length.
    /// </summary>
    public int End { get; private init; }

    public static SecretSpan Of(int start, int end) => new() { Found = true, Start = start, End = end };

    /// <summary>Nothing, and nothing of this kind before that place.</summary>
    public static SecretSpan NoneBefore(int end) => new() { End = end };
}

/// <summary>Looks closer at an anchor of a secret.</summary>
internal delegate SecretSpan SecretPattern(string text, int anchor, int anchorEnd);

/// <summary>One kind of secret: a row of <see cref="SecretKinds"/>.</summary>
/// <param name="Name">What stands in the text for it: <c>[REDACTED:name:1]</c>. Several rows may share a name.</param>
/// <param name="Anchors">What a text must contain to be looked at.</param>
/// <param name="Pattern">What must stand around the anchor.</param>
internal sealed record SecretKind(string Name, IReadOnlyList<Anchor> Anchors, SecretPattern Pattern);

/// <summary>
/// The kinds of secret that are redacted: forms that vendors document, precise enough that what fits is a secret. Where two rows
/// find the same place, the earlier one names it.
/// </summary>
internal static class SecretKinds
{
    private static readonly CharacterClass Alphanumeric = CharacterClass.Alphanumeric;
    private static readonly CharacterClass Word = CharacterClass.Word;
    private static readonly CharacterClass SmallHex = new("0-9a-f");
    private static readonly CharacterClass Underscored = new("0-9A-Za-z_");
    private static readonly CharacterClass Dotted = new("0-9A-Za-z_.-");

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        // Clouds
        Kind("aws-access-key-id", ["AKIA", "ASIA"], TokenPattern.Exactly(CharacterClass.Capitals, 16)),
        Kind("aws-secret-access-key", ["AKIA", "ASIA"], NamedSecretPattern.AwsSecretAfterId),
        Named("aws-secret-access-key",
            ["secret_access_key", "secretaccesskey", "secret access key", "aws_secret", "aws secret", "awssecret", "secret_key", "secretkey", "secret key"],
            NamedSecretPattern.AwsSecret),
        Kind("google-api-key", ["AIza"], TokenPattern.Exactly(Word, 35)),
        Kind("google-oauth-secret", ["GOCSPX-"], TokenPattern.Exactly(Word, 28)),
        Kind("google-oauth-token", ["ya29."], TokenPattern.After(Word, 30)),
        Kind("azure-client-secret", [Anchor.OfSets("0123456789", "Q", "~")], AzurePattern.Entra),
        Named("azure-access-key", ["accountkey", "account_key", "accesskey", "access_key", "storage_key"],
            NamedSecretPattern.Value(CharacterClass.Base64, 43, 88)),
        Kind("azure-sas-signature", ["sig="], NamedSecretPattern.SasSignature),
        Kind("azure-devops-token", ["AZDO"], AzurePattern.DevOps),
        Kind("azure-devops-token", [Anchor.OfSets("abcdefghijklmnopqrstuvwxyz", "234567", "abcdefghijklmnopqrstuvwxyz")], AzurePattern.OldDevOps),
        Kind("digitalocean-token", ["dop_v1_", "doo_v1_", "dor_v1_"], TokenPattern.Exactly(SmallHex, 64)),

        // Forges and package registries
        Kind("github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], TokenPattern.After(Underscored, 36)),
        Kind("gitlab-token",
            ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glimt-", "glagent-", "glsoat-", "gloas-"],
            TokenPattern.After(Dotted, 20)),
        Kind("npm-token", ["npm_"], TokenPattern.After(Alphanumeric, 36)),
        Kind("nuget-api-key", ["oy2"], TokenPattern.Exactly(new("0-9a-z"), 43)),
        Kind("pypi-token", ["pypi-"], TokenPattern.After(Word, 40, check: TokenPattern.IsDense)),
        Kind("rubygems-token", ["rubygems_"], TokenPattern.Exactly(SmallHex, 48)),
        Kind("docker-token", ["dckr_pat_", "dckr_oat_"], TokenPattern.After(Word, 27)),

        // Trackers and chat
        Kind("atlassian-token", ["ATATT3", "ATCTT3"], TokenPattern.After(new("0-9A-Za-z_=-"), 24)),
        Kind("bitbucket-app-password", ["ATBB"], TokenPattern.Exactly(Alphanumeric, 32, TokenPattern.LooksRandom)),
        Kind("linear-token", ["lin_api_", "lin_oauth_"], TokenPattern.After(Alphanumeric, 40)),
        Kind("slack-token",
            ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xoxc-", "xoxd-", "xapp-"],
            TokenPattern.After(Dotted, 20, check: TokenPattern.HasDigit)),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/services/T", 40)),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/workflows/T", 40)),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/triggers/", 40)),
        Kind("discord-webhook", ["discord.com/api", "discordapp.com/api"], WebPattern.Hook("/webhooks/", 70)),
        Kind("telegram-token", [Anchor.OfSets("0123456789", ":", "A", "A")], TelegramToken),
        Kind("twilio-key", [Anchor.OfSets("S", "K", "0123456789abcdef")], TwilioKey),
        Named("twilio-auth-token", ["auth_token", "authtoken", "auth token"], NamedSecretPattern.Value(SmallHex, 32, 32)),
        Kind("sendgrid-key", ["SG."], TokenPattern.Exactly(Dotted, 66, static (text, run) => text[run.Start + 22] == '.')),

        // Payment, AI providers, others
        Kind("stripe-key", ["sk_live_", "sk_test_", "rk_live_", "rk_test_"], TokenPattern.After(Alphanumeric, 16)),
        Kind("stripe-webhook-secret", ["whsec_"], TokenPattern.After(CharacterClass.Base64, 24)),
        Kind("shopify-token", ["shpat_", "shpss_", "shpca_", "shppa_"], TokenPattern.Exactly(CharacterClass.Hexadecimal, 32)),
        Kind("anthropic-key", ["sk-ant-"], TokenPattern.After(Word, 20)),
        Kind("openrouter-key", ["sk-or-v1-"], TokenPattern.Exactly(SmallHex, 64)),
        Kind("openai-key", ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], TokenPattern.After(Word, 20, check: TokenPattern.LooksRandom)),
        Kind("openai-key", ["sk-"], TokenPattern.After(Alphanumeric, 32, check: TokenPattern.IsMixed)),
        Kind("groq-key", ["gsk_"], TokenPattern.After(Alphanumeric, 48)),
        Kind("huggingface-token", ["hf_"], TokenPattern.Exactly(Alphanumeric, 34, TokenPattern.IsRandomOfBothCases)),
        Kind("vault-token", ["hvs.CAES", "hvb.AAAA"], TokenPattern.After(Word, 40)),
        Kind("grafana-token", ["glsa_"], TokenPattern.Exactly(Underscored, 41)),
        Kind("sentry-token", ["sntrys_", "sntryu_"], TokenPattern.After(new("0-9A-Za-z_+/=-"), 40)),
        Kind("new-relic-key", ["NRAK-"], TokenPattern.Exactly(CharacterClass.Capitals, 27)),
        Kind("postman-key", ["PMAK-"], TokenPattern.Exactly(new("0-9a-f-"), 59)),
        Kind("age-secret-key", ["AGE-SECRET-KEY-1"], TokenPattern.Exactly(CharacterClass.Capitals, 58)),

        // What any system may use
        Kind("jwt", ["eyJ"], JwtPattern.Match),
        Kind("private-key", ["-----BEGIN"], PemPattern.Match),
        Kind("url-password", ["://", @":\/\/"], WebPattern.UrlPassword),
        Named("bearer-token", ["bearer ", "bearer%20"], WebPattern.Bearer),
        Named("basic-credentials", ["basic ", "basic%20"], WebPattern.Basic),
        Named("password", ["password=", "password =", "pwd=", "pwd ="], ConnectionStringPattern.Match),
    ];

    // Editors that write Markdown escape underscores even where they mean nothing.
    public static SecretKind Kind(string name, string[] prefixes, SecretPattern pattern) =>
        new(name, [.. prefixes.Concat(prefixes.Select(prefix => prefix.Replace("_", @"\_"))).Distinct().Select(Anchor.Of)], pattern);

    private static SecretSpan TelegramToken(string text, int anchor, int anchorEnd)
    {
        int start = anchor;
        while (start > 0 && anchor - start < 10 && CharacterClass.Digits.Contains(text[start - 1]))
        {
            start--;
        }

        TokenRun run = TokenRun.Read(text, anchorEnd, Word, 33);
        return anchor - start is >= 7 and <= 9 && run.Length == 33 && TokenRun.MayStart(text, start) && TokenRun.MayEnd(text, run.End)
            ? SecretSpan.Of(start, run.End)
            : SecretSpan.None;
    }

    private static SecretSpan TwilioKey(string text, int anchor, int anchorEnd)
    {
        TokenRun run = TokenRun.Read(text, anchorEnd - 1, SmallHex, 32);
        return run.Length == 32 && TokenRun.MayStart(text, anchor) && TokenRun.MayEnd(text, run.End)
            ? SecretSpan.Of(anchor, run.End)
            : SecretSpan.None;
    }

    private static SecretKind Kind(string name, Anchor[] anchors, SecretPattern pattern) => new(name, anchors, pattern);

    private static SecretKind Named(string name, string[] names, SecretPattern pattern) => new(name, [.. names.Select(Anchor.AnyCase)], pattern);
}
