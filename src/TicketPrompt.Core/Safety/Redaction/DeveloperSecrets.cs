using TicketPrompt.Safety.Scanning;
using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Tokens of forges, package registries, builds and infrastructure as code.</summary>
internal static class DeveloperSecrets
{
    private static readonly CharacterClass Alphanumeric = CharacterClass.Alphanumeric;
    private static readonly CharacterClass Word = CharacterClass.Word;
    private static readonly CharacterClass SmallHex = new("0-9a-f");
    private static readonly CharacterClass Small = new("0-9a-z");
    private static readonly CharacterClass Underscored = CharacterClass.Underscored;
    private static readonly CharacterClass Dotted = CharacterClass.Dotted;

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        Kind("github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], TokenPattern.After(Underscored, 36), "`ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_` or `github_pat_` and 36 letters and digits or more", Gitleaks),
        Kind("github-token", ["ghs_"], TokenPattern.After(Dotted, 60, check: TokenPattern.IsDense), "`ghs_`, the app's id and a JSON Web Token", "docs.github.com, installation access tokens, 2026-12-01"),
        Kind("gitlab-token",
            ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glimt-", "glagent-", "glsoat-", "gloas-", "glffct-", "glrtr-", "glwt-"],
            TokenPattern.After(Dotted, 20), "`glpat-` and its like (`gldt- glrt- glptt- glcbt- glft- glimt- glagent- glsoat- gloas- glffct- glrtr- glwt-`) and 20 characters or more", Gitleaks),
        Kind("gitlab-token", ["GR1348941"], TokenPattern.Exactly(Word, 20), "`GR1348941` and 20 word characters", Gitleaks),
        Named("gitlab-token", ["_gitlab_session"], NamedSecretPattern.Value(Small, 32, 32), "32 letters and digits", Gitleaks, "`_gitlab_session` before it"),
        Kind("npm-token", ["npm_"], TokenPattern.After(Alphanumeric, 36), "`npm_` and 36 letters and digits", Gitleaks),
        Named("npm-token", ["_authtoken"], NamedSecretPattern.Guid, "a GUID", Trufflehog, "`_authToken` before it"),
        Named("basic-credentials", ["_auth=", "_auth =", "\"auth\"", "\\\"auth\\\""], WebPattern.EncodedLogin, "base64 of a name, a colon and a password", Trufflehog, "`_auth=` of .npmrc or `\"auth\":` of Docker's config.json before it"),
        Kind("nuget-api-key", ["oy2"], TokenPattern.Exactly(Small, 43), "`oy2` and 43 small letters and digits", Own),
        Kind("pypi-token", ["pypi-"], TokenPattern.After(Word, 40, check: TokenPattern.IsDense), "`pypi-` and 40 word characters or more", Gitleaks),
        Kind("rubygems-token", ["rubygems_"], TokenPattern.Exactly(SmallHex, 48), "`rubygems_` and 48 hexadecimal digits", Gitleaks),
        Kind("docker-token", ["dckr_pat_", "dckr_oat_"], TokenPattern.After(Word, 27), "`dckr_pat_` or `dckr_oat_` and 27 word characters or more", Trufflehog),
        Kind("azure-devops-token", ["AZDO"], AzurePattern.DevOps, "84 letters and digits with `AZDO` after 76", Own),
        Kind("azure-devops-token", [Anchor.OfSets("abcdefghijklmnopqrstuvwxyz", "234567", "abcdefghijklmnopqrstuvwxyz")], AzurePattern.OldDevOps, "52 characters of base32 in small letters", Own),
        Kind("artifactory-key", ["AKCp"], TokenPattern.Exactly(Alphanumeric, 69), "`AKCp` and 69 letters and digits", Gitleaks),
        Kind("artifactory-key", ["cmVmdGtu"], TokenPattern.Exactly(Alphanumeric, 56), "`cmVmdGtu` and 56 letters and digits", Trufflehog),
        Kind("terraform-token", [".atlasv1."], TokenPattern.Between(Alphanumeric, 14, new("0-9A-Za-z=_-"), 60, 70), "14 letters and digits, `.atlasv1.` and 60 to 70 more", Gitleaks),
        Kind("vault-token", ["hvs.", "hvb.", "hvr."], TokenPattern.After(Word, 24, check: TokenPattern.LooksRandom), "`hvs.`, `hvb.` or `hvr.` and 24 word characters or more", Secretlint),
        Kind("pulumi-token", ["pul-"], TokenPattern.Exactly(SmallHex, 40), "`pul-` and 40 hexadecimal digits", Gitleaks),
        Kind("prefect-key", ["pnu_", "pnb_"], TokenPattern.Exactly(Alphanumeric, 36, TokenPattern.IsRandomOfBothCases), "`pnu_` or `pnb_` and 36 letters and digits", Gitleaks),
        Kind("doppler-token", ["dp.pt.", "dp.ct.", "dp.st.", "dp.sa.", "dp.scim.", "dp.audit."], TokenPattern.After(Dotted, 40, 80, TokenPattern.IsRandomOfBothCases), "`dp.`, its type and 40 to 44 letters and digits", Trufflehog),
        Kind("buildkite-token", ["bkua_"], TokenPattern.Exactly(SmallHex, 40), "`bkua_` and 40 hexadecimal digits", Trufflehog),
        Kind("circleci-token", ["CCIPAT_", "CCIPRJ_"], TokenPattern.After(Underscored, 40), "`CCIPAT_` or `CCIPRJ_`, 22 letters and digits and 40 hexadecimal digits", Trufflehog),
        Named("snyk-token", ["snyk_token", "snyk_api_key"], NamedSecretPattern.Guid, "a GUID", Gitleaks, "its name before it: snyk_token"),
        Kind("sonar-token", ["squ_", "sqp_", "sqa_"], TokenPattern.Exactly(SmallHex, 40), "`squ_`, `sqp_` or `sqa_` and 40 hexadecimal digits", Gitleaks),
        Kind("sonar-token", ["sqco_"], TokenPattern.Exactly(Alphanumeric, 59), "`sqco_` and 59 letters and digits", Trufflehog),
        Named("sonar-token", ["sonar_token", "sonar.login"], NamedSecretPattern.Value(SmallHex, 40, 40), "40 hexadecimal digits", Gitleaks, "its name before it: sonar.login, SONAR_TOKEN"),
        Kind("sourcegraph-token", ["sgp_"], TokenPattern.After(Underscored, 40, 57, TokenPattern.IsMixed), "`sgp_`, perhaps 16 digits and `_`, and 40 hexadecimal digits", Gitleaks),
        Kind("sourcegraph-token", ["slk_"], TokenPattern.Exactly(SmallHex, 64), "`slk_` and 64 hexadecimal digits", Trufflehog),
        Kind("1password-token", ["ops_eyJ"], TokenPattern.After(CharacterClass.Base64, 100), "`ops_eyJ` and 100 characters of base64 or more", Secretlint),
    ];
}
