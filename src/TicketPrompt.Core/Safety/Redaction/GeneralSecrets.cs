using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Safety.Redaction;

/// <summary>What any system may use.</summary>
internal static class GeneralSecrets
{
    private const string Common = "everyday command, chosen by precision, 2026-12-01";
    private const string Standard = "RFC 7519, 7468, 7617, 6750, 3986";

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        Kind("jwt", ["eyJ"], JwtPattern.Match, "three parts of base64url (five where encrypted), also wrapped over lines", Standard),
        Kind("private-key", ["-----BEGIN"], PemPattern.Match, "PEM or PGP armour, with or without its END line", Standard),
        Kind("url-password", ["://", @":\/\/"], WebPattern.UrlPassword, "what is no word for a password", Standard, "`scheme://user:` before it and `@` after it"),
        Named("bearer-token", ["bearer ", "bearer%20"], WebPattern.Bearer, "20 characters or more; 8 in a header", Standard, "`Bearer` before it"),
        Named("basic-credentials", ["basic ", "basic%20"], WebPattern.Basic, "base64 of a name, a colon and a password", Standard, "`Basic` before it"),
        Named("header-token", ["authorization"], WebPattern.OtherScheme, "16 characters or more that look random", Gitleaks, "`Authorization:` and `Token`, `ApiKey` or `SSWS` before it"),
        Named("header-token", ["api-key", "api_key", "private-token", "job-token", "auth-token", "access-token", "x-vault-token"], WebPattern.KeyHeader, "16 characters or more that look random", Gitleaks, "`X-Api-Key:`, `PRIVATE-TOKEN:`, `X-Auth-Token:` or the like before it, as a header"),
        Named("cookie", ["cookie: "], WebPattern.Cookie, "the header's value, where one of its values is 20 characters or more that look random", Standard, "`Cookie:` or `Set-Cookie:` before it"),
        Named("password", ["password=", "password =", "pwd=", "pwd ="], ConnectionStringPattern.Match, "what is no word for a password; alone 8 characters with a letter and a digit", Gitleaks, "in a connection string, a URL's query or an assignment: `Password=`, `Pwd=`"),
        Kind("password", ["ConvertTo-SecureString"], CommandPattern.SecureString, "a literal in quotation marks", Common, "`ConvertTo-SecureString` before it and `-AsPlainText` in its line"),
        Named("password", ["curl "], CommandPattern.Curl, "6 characters or more with a letter and a digit", Gitleaks, "`curl`, then `-u` or `--user` and a name before it"),
        Named("password", ["mysql", "mariadb"], CommandPattern.MySql, "6 characters or more with a letter and a digit", Common, "a command of MySQL and `-p` before it"),
    ];
}
