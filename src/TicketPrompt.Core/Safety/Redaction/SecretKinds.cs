using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// The kinds of secret that are redacted: forms that vendors document, precise enough that what fits is a secret. Where two rows
/// find the same place, the earlier one names it.
/// </summary>
internal static class SecretKinds
{
    public const string Gitleaks = "gitleaks b58d3f1, 2026-07-22";
    public const string Trufflehog = "trufflehog 3ab759f, 2026-08-21";
    public const string Secretlint = "secretlint 18346ba, 2026-08-21";
    public const string Own = "as in version 0.1, not looked at again";

    public static IReadOnlyList<SecretKind> All { get; } =
        [.. CloudSecrets.All, .. DeveloperSecrets.All, .. ChatSecrets.All, .. ServiceSecrets.All, .. GeneralSecrets.All];

    /// <summary>A kind that prefixes tell, as written.</summary>
    public static SecretKind Kind(string name, string[] prefixes, SecretPattern pattern, string form = "", string source = "", string context = "") =>
        new(name, [.. prefixes.Select(Anchor.Of)], pattern, form, source, context);

    public static SecretKind Kind(string name, Anchor[] anchors, SecretPattern pattern, string form, string source, string context = "") =>
        new(name, anchors, pattern, form, source, context);

    /// <summary>A kind that the words before it tell, in capitals or small letters.</summary>
    public static SecretKind Named(string name, string[] names, SecretPattern pattern, string form, string source, string context = "") =>
        new(name, [.. names.Select(Anchor.AnyCase)], pattern, form, source, context);
}
