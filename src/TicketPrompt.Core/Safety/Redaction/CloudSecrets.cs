using TicketPrompt.Safety.Scanning;
using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Keys and tokens of clouds and hosts.</summary>
internal static class CloudSecrets
{
    private const string Microsoft = "microsoft/security-utilities 638ad20, 2025-11-12";

    private static readonly CharacterClass Alphanumeric = CharacterClass.Alphanumeric;
    private static readonly CharacterClass Word = CharacterClass.Word;
    private static readonly CharacterClass SmallHex = new("0-9a-f");
    private static readonly CharacterClass Base64 = new("0-9A-Za-z+/");
    private static readonly CharacterClass Padded = CharacterClass.Base64;

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        Kind("aws-access-key-id", ["AKIA", "ASIA", "ABIA", "ACCA"], TokenPattern.Exactly(CharacterClass.Capitals, 16), "`AKIA`, `ASIA`, `ABIA` or `ACCA` and 16 capitals and digits", Gitleaks),
        Kind("aws-secret-access-key", ["AKIA", "ASIA"], NamedSecretPattern.AwsSecretAfterId, "40 characters of base64", Own, "an access key id before it"),
        Named("aws-secret-access-key",
            ["secret_access_key", "secretaccesskey", "secret access key", "aws_secret", "aws secret", "awssecret", "secret_key", "secretkey", "secret key"],
            NamedSecretPattern.AwsSecret, "40 characters of base64", Gitleaks, "its name before it: secret access key, aws secret, secret key"),
        Named("aws-session-token", ["session_token", "sessiontoken", "security_token", "x-amz-security-token"],
            NamedSecretPattern.Value(Padded, 100, 4096), "100 characters of base64 or more", Trufflehog, "its name before it: session token, security token"),
        Kind("aws-bedrock-key", ["ABSK"], TokenPattern.After(Padded, 109, 271, TokenPattern.IsDense), "`ABSK` and 109 to 271 characters of base64", Gitleaks),
        Kind("aws-bedrock-key", ["bedrock-api-key-"], TokenPattern.After(Padded, 60), "`bedrock-api-key-` and base64", Gitleaks),
        Kind("google-api-key", ["AIza"], TokenPattern.Exactly(Word, 35), "`AIza` and 35 word characters", Gitleaks),
        Kind("google-oauth-secret", ["GOCSPX-"], TokenPattern.Exactly(Word, 28), "`GOCSPX-` and 28 word characters", Own),
        Kind("google-oauth-token", ["ya29."], TokenPattern.After(Word, 30), "`ya29.` and 30 word characters or more", Trufflehog),
        Kind("azure-client-secret", [Anchor.OfSets("0123456789", "Q", "~")], AzurePattern.Entra, "3 characters, a digit, `Q~` and 31 to 34 more", Gitleaks),
        Named("azure-access-key", ["accountkey", "account_key", "accesskey", "access_key", "storage_key"],
            NamedSecretPattern.Value(Padded, 43, 88), "43 to 88 characters of base64", Trufflehog, "its name before it: AccountKey, AccessKey, storage_key"),
        Kind("azure-key", ["JQQJ9"], TokenPattern.Around(Alphanumeric, 52, 84, 86), "84 or 86 letters and digits with `JQQJ9` after 52", Microsoft),
        Kind("azure-key", ["ACDb", "+ABa", "+AMC", "+ASt"], TokenPattern.Around(Base64, 76, 86, 86), "86 characters of base64 with a service's mark after 76 (`ACDb`, `+ABa`, `+AMC`, `+ASt`)", Microsoft),
        Kind("azure-key", ["AIoT", "+ASb", "+AEh", "+ARm", "AzCa"], TokenPattern.Around(Base64, 33, 43, 43), "43 characters of base64 with a service's mark after 33 (`AIoT`, `+ASb`, `+AEh`, `+ARm`, `AzCa`)", Microsoft),
        Kind("azure-key", ["+ACR", "AzSe"], TokenPattern.Around(Base64, 42, 52, 52), "52 characters of base64 with `+ACR` or `AzSe` after 42", Microsoft),
        Kind("azure-key", ["AzFu"], TokenPattern.Around(Word, 44, 54, 54), "54 word characters with `AzFu` after 44", Microsoft),
        Kind("azure-sas-signature", ["sig="], NamedSecretPattern.SasSignature, "43 characters of base64 and its sign, often URL-encoded", Own, "`sig=` before it"),
        Kind("digitalocean-token", ["dop_v1_", "doo_v1_", "dor_v1_"], TokenPattern.Exactly(SmallHex, 64), "`dop_v1_`, `doo_v1_` or `dor_v1_` and 64 hexadecimal digits", Gitleaks),
        Kind("cloudflare-token", ["cfut_", "cfat_", "cfk_"], TokenPattern.Exactly(Alphanumeric, 48), "`cfut_`, `cfat_` or `cfk_`, 40 letters and digits, and a checksum of 8", "developers.cloudflare.com, token formats, 2026-12-01"),
        Kind("cloudflare-origin-key", ["v1.0-"], TokenPattern.Exactly(new("0-9a-f-"), 171), "`v1.0-`, 24 and 146 hexadecimal digits", Gitleaks),
        Kind("heroku-key", ["HRKU-AA"], TokenPattern.Exactly(Word, 58), "`HRKU-AA` and 58 word characters", Gitleaks),
        Named("heroku-key", ["heroku_api_key"], NamedSecretPattern.Guid, "a GUID", Gitleaks, "its name before it: heroku_api_key"),
        Kind("openshift-token", ["sha256~"], TokenPattern.Exactly(Word, 43), "`sha256~` and 43 word characters", Gitleaks),
        Kind("fly-token", ["fm1a_", "fm1r_", "fm2_"], TokenPattern.After(Padded, 100), "`fm2_`, `fm1a_` or `fm1r_` and 100 characters of base64 or more", Gitleaks),
        Kind("fly-token", ["fo1_"], TokenPattern.Exactly(Word, 43, TokenPattern.IsRandomOfBothCases), "`fo1_` and 43 word characters", Gitleaks),
        Kind("vercel-token", ["vcp_", "vci_", "vca_", "vcr_", "vck_"], TokenPattern.After(Alphanumeric, 24, 60, TokenPattern.IsRandomOfBothCases), "`vcp_`, `vci_`, `vca_`, `vcr_` or `vck_` and 24 to 60 letters and digits", Secretlint),
        Kind("netlify-token", ["nfp_", "nfc_", "nfo_", "nfb_", "nfu_"], TokenPattern.Exactly(CharacterClass.Underscored, 36, TokenPattern.IsRandomOfBothCases), "`nfp_` and its like and 36 letters and digits", Trufflehog),
        Kind("supabase-key", ["sbp_"], TokenPattern.Exactly(SmallHex, 40), "`sbp_` and 40 hexadecimal digits", Trufflehog),
        Kind("supabase-key", ["sb_secret_"], TokenPattern.After(Word, 24, 64, TokenPattern.LooksRandom), "`sb_secret_` and 24 word characters or more", "supabase.com/docs, API keys, 2026-12-01"),
        Kind("planetscale-token", ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], TokenPattern.After(CharacterClass.Dotted, 32, 64), "`pscale_tkn_`, `pscale_pw_` or `pscale_oauth_` and 32 to 64 characters", Gitleaks),
        Kind("databricks-token", ["dapi"], TokenPattern.Exactly(SmallHex, 32), "`dapi` and 32 hexadecimal digits", Gitleaks),
        Kind("tailscale-key", ["tskey"], TokenPattern.After(Word, 25, check: static (text, run) => text[run.Start] == '-' && TokenPattern.LooksRandom(text, run)), "`tskey-`, its type, and two parts of letters and digits", Trufflehog),
        Named("airtable-token", ["airtable"], NamedSecretPattern.Within(40, "pat", TokenPattern.Joined(Alphanumeric, 14, SmallHex, 64)), "`pat`, 14 letters and digits, a full stop and 64 hexadecimal digits", Trufflehog, "`airtable` before it"),
    ];
}
