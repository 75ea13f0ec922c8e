using TicketPrompt.Safety.Scanning;
using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Keys of payment, AI models, monitoring and other services.</summary>
internal static class ServiceSecrets
{
    private static readonly CharacterClass Alphanumeric = CharacterClass.Alphanumeric;
    private static readonly CharacterClass Word = CharacterClass.Word;
    private static readonly CharacterClass SmallHex = new("0-9a-f");
    private static readonly CharacterClass Hyphened = new("0-9a-f-");
    private static readonly CharacterClass Underscored = CharacterClass.Underscored;

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        // Payment and shops
        Kind("stripe-key", ["sk_live_", "sk_test_", "rk_live_", "rk_test_"], TokenPattern.After(Alphanumeric, 16), "`sk_live_`, `sk_test_`, `rk_live_` or `rk_test_` and 16 letters and digits or more", Gitleaks),
        Kind("stripe-webhook-secret", ["whsec_"], TokenPattern.After(CharacterClass.Base64, 24), "`whsec_` and 24 characters of base64 or more", Own),
        Kind("shopify-token", ["shpat_", "shpss_", "shpca_", "shppa_"], TokenPattern.Exactly(CharacterClass.Hexadecimal, 32), "`shpat_`, `shpss_`, `shpca_` or `shppa_` and 32 hexadecimal digits", Gitleaks),
        Kind("square-token", ["sq0atp-", "sq0csp-", "sq0idp-"], TokenPattern.After(Word, 22, 60), "`sq0atp-`, `sq0csp-` or `sq0idp-` and 22 word characters or more", Gitleaks),
        Kind("square-token", ["EAAA"], TokenPattern.Exactly(Word, 60, TokenPattern.IsDense), "`EAAA` and 60 word characters", Trufflehog),

        // AI
        Kind("anthropic-key", ["sk-ant-"], TokenPattern.After(Word, 20), "`sk-ant-` and 20 word characters or more", Gitleaks),
        Kind("openrouter-key", ["sk-or-v1-"], TokenPattern.Exactly(SmallHex, 64), "`sk-or-v1-` and 64 hexadecimal digits", Trufflehog),
        Kind("langfuse-key", ["sk-lf-"], TokenPattern.Exactly(Hyphened, 36), "`sk-lf-` and a GUID", Trufflehog),
        Kind("openai-key", ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], TokenPattern.After(Word, 20, check: TokenPattern.LooksRandom), "`sk-proj-`, `sk-svcacct-`, `sk-admin-` or `sk-None-` and 20 word characters or more", Gitleaks),
        Kind("openai-key", ["sk-"], TokenPattern.After(Alphanumeric, 32, check: TokenPattern.IsMixed), "`sk-` and 32 letters and digits or more", Gitleaks),
        Kind("groq-key", ["gsk_"], TokenPattern.After(Alphanumeric, 48), "`gsk_` and 48 letters and digits or more", Trufflehog),
        Kind("huggingface-token", ["hf_", "api_org_"], TokenPattern.Exactly(Alphanumeric, 34, TokenPattern.IsRandomOfBothCases), "`hf_` or `api_org_` and 34 letters and digits of both cases", Gitleaks),
        Kind("xai-key", ["xai-"], TokenPattern.Exactly(Underscored, 80), "`xai-` and 80 letters and digits", Trufflehog),
        Kind("perplexity-key", ["pplx-"], TokenPattern.Exactly(Alphanumeric, 48), "`pplx-` and 48 letters and digits", Gitleaks),
        Kind("replicate-token", ["r8_"], TokenPattern.Exactly(Word, 37, TokenPattern.IsRandomOfBothCases), "`r8_` and 37 word characters", Trufflehog),
        Kind("nvidia-key", ["nvapi-"], TokenPattern.Exactly(Word, 64), "`nvapi-` and 64 word characters", Trufflehog),
        Kind("langsmith-key", ["lsv2_pt_", "lsv2_sk_"], TokenPattern.Exactly(new("0-9a-f_"), 43), "`lsv2_pt_` or `lsv2_sk_`, 32 and 10 hexadecimal digits", Trufflehog),
        Kind("elevenlabs-key", ["sk_"], TokenPattern.Exactly(SmallHex, 48), "`sk_` and 48 hexadecimal digits", Trufflehog),

        // Monitoring and analytics
        Kind("grafana-token", ["glsa_"], TokenPattern.Exactly(Underscored, 41), "`glsa_`, 32 letters and digits and 8 hexadecimal digits", Gitleaks),
        Kind("grafana-token", ["glc_"], TokenPattern.After(CharacterClass.Base64, 32, check: TokenPattern.IsDense), "`glc_` and 32 characters of base64 or more", Gitleaks),
        Kind("sentry-token", ["sntrys_", "sntryu_"], TokenPattern.After(new("0-9A-Za-z_+/=-"), 40), "`sntrys_` or `sntryu_` and 40 characters or more", Gitleaks),
        Kind("new-relic-key", ["NRAK-"], TokenPattern.Exactly(CharacterClass.Capitals, 27), "`NRAK-` and 27 capitals and digits", Gitleaks),
        Kind("new-relic-key", ["NRII-", "NRIQ-", "NRRA-"], TokenPattern.After(Word, 32, 42), "`NRII-`, `NRIQ-` or `NRRA-` and 32 word characters or more", Gitleaks),
        Kind("new-relic-key", ["FFFFNRAL"], TokenPattern.Around(Alphanumeric, 32, 40, 40), "32 letters and digits and `FFFFNRAL`", Trufflehog),
        Kind("dynatrace-token", ["dt0c01.", "dt0s01.", "dt0s16."], TokenPattern.Exactly(new("0-9A-Z."), 89), "`dt0c01.` and its like, 24, a full stop and 64 capitals and digits", Gitleaks),
        Named("datadog-key", ["dd_api_key", "dd-api-key", "datadog_api_key"], NamedSecretPattern.Value(SmallHex, 32, 32), "32 hexadecimal digits", Trufflehog, "its name before it: DD_API_KEY"),
        Named("datadog-key", ["dd_app_key", "dd-application-key", "datadog_app_key"], NamedSecretPattern.Value(SmallHex, 40, 40), "40 hexadecimal digits", Trufflehog, "its name before it: DD_APP_KEY"),
        Named("pagerduty-key", ["pagerduty_token", "pagerduty_api_key"], NamedSecretPattern.Value(new("0-9A-Za-z_+-"), 20, 20), "20 characters", Trufflehog, "its name before it: PAGERDUTY_TOKEN"),
        Kind("launchdarkly-key", ["sdk-", "mob-"], TokenPattern.Exactly(Hyphened, 36, TokenPattern.IsGuid), "`sdk-` or `mob-` and a GUID", Trufflehog),
        Named("launchdarkly-key", ["launchdarkly"], NamedSecretPattern.Within(60, "api-", TokenPattern.Exactly(Hyphened, 36, TokenPattern.IsGuid)), "`api-` and a GUID", Trufflehog, "`launchdarkly` before it"),
        Kind("posthog-key", ["phx_", "phs_"], TokenPattern.After(Underscored, 43, 48, TokenPattern.LooksRandom), "`phx_` or `phs_` and 43 to 48 letters and digits", Trufflehog),

        // Others
        Kind("postman-key", ["PMAK-"], TokenPattern.Exactly(Hyphened, 59), "`PMAK-`, 24 and 34 hexadecimal digits", Gitleaks),
        Kind("age-secret-key", ["AGE-SECRET-KEY-1"], TokenPattern.Exactly(CharacterClass.Capitals, 58), "`AGE-SECRET-KEY-1` and 58 characters of bech32", Gitleaks),
    ];
}
