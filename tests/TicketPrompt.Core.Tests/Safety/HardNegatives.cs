using System.Globalization;

namespace TicketPrompt.Tests.Safety;

/// <summary>Makes texts that look like secrets and are none.</summary>
internal sealed class HardNegatives(int seed)
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Alnum = Upper + Lower + Digits;
    private const string Base64 = Alnum + "+/";
    private const string Hex = "0123456789abcdef";

    private readonly Random _random = new(seed);
    private readonly SecretSamples _samples = new(seed);

    /// <summary>What makes one text each.</summary>
    public IReadOnlyList<Func<string>> Forms =>
    [
        // Digests and ids
        () => Guid(), () => Guid().ToUpperInvariant(), () => "{" + Guid() + "}", () => Of(Hex, 32), () => Of(Hex, 40), () => Of(Hex, 64), () => Of(Hex, 128),
        () => Of("0123456789ABCDEF", 40), () => $"commit {Of(Hex, 40)}", () => $"sha256:{Of(Hex, 64)}", () => $"SHA-1 {Of(Hex, 40)}", () => Of(Hex, 7) + ".." + Of(Hex, 7),
        () => $"integrity: sha512-{Of(Base64, 86)}==", () => $"sha256-{Of(Base64, 43)}=", () => $"ETag: W/\"{Of(Hex, 32)}\"", () => $"registry.example/app@sha256:{Of(Hex, 64)}",
        () => Of("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26), () => Of(Hex, 24), () => $"trace={Of(Hex, 32)} span={Of(Hex, 16)}", () => $"traceparent: 00-{Of(Hex, 32)}-{Of(Hex, 16)}-01",
        () => Of(Alnum + "_-", 21), () => "nix store " + Of("0123456789abcdfghijklmnpqrsvwxyz", 32), () => $"sha256 = \"{Of("0123456789abcdfghijklmnpqrsvwxyz", 52)}\"", () => $"Qm{Of(Alnum, 44)}",
        () => $"v{Of(Digits, 1)}.{Of(Digits, 2)}.{Of(Digits, 1)}-rc.{Of(Digits, 1)}+build.{Of(Hex, 8)}", () => $"1.0.0-beta.{Of(Digits, 4)}", () => $"{Of(Digits, 2)}.{Of(Digits, 3)}.{Of(Digits, 2)}.{Of(Digits, 1)}",
        () => $"task-{Of(Hex, 32)}", () => $"disk-{Of(Lower + Digits, 40)}", () => $"risk-{Of(Alnum, 48)}", () => $"task_live_{Of(Alnum, 24)}", () => $"xghp_{Of(Alnum, 36)}",
        () => $"pi_{Of(Alnum, 24)} cus_{Of(Alnum, 14)} price_{Of(Alnum, 24)}", () => $"pk_live_{Of(Alnum, 24)}", () => $"arn:aws:iam::{Of(Digits, 12)}:role/deploy-{Of(Lower, 8)}", () => $"AIDA{Of(Upper + Digits, 17)}",
        () => $"AKIA{Of(Upper + Digits, 30)}", () => $"AKIA{Of(Upper + Digits, 9)}", () => $"AC{Of(Hex, 32)}", () => $"{Of(Digits, 12)}-{Of(Lower + Digits, 32)}.apps.googleusercontent.com",
        () => $"X-Amz-Signature={Of(Hex, 64)}", () => $"sig={Of(Hex, 64)}", () => $"?sig={Of(Hex, 32)}", () => $"signature={Of(Base64, 43)}=", () => $"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA{Of(Base64, 44)} me@host",
        () => $"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ{Of(Base64, 320)} ci", () => $"SHA256:{Of(Base64, 43)}", () => $"data:image/png;base64,iVBORw0KGgo{Of(Base64, 400)}", () => $"//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9u{Of(Base64, 200)}",
        () => $"-----BEGIN CERTIFICATE-----\n{Of(Base64, 64)}\n{Of(Base64, 64)}\n-----END CERTIFICATE-----", () => $"-----BEGIN PUBLIC KEY-----\n{Of(Base64, 64)}\n-----END PUBLIC KEY-----",
        () => "The file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----", () => "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        () => "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B...\n-----END PRIVATE KEY-----", () => "-----BEGIN OPENSSH PRIVATE KEY-----\n<your key>\n-----END OPENSSH PRIVATE KEY-----",
        () => $"eyJ{Of(Alnum, 40)}", () => $"eyJhbGciOiJIUzI1NiJ9 is the header, {Of(Alnum, 20)} is not", () => $"config.eyJ{Of(Alnum, 6)}.x.y", () => $"foo.{Of(Alnum, 30)}.{Of(Alnum, 30)}",

        // Placeholders
        () => "AKIAIOSFODNN7EXAMPLE", () => "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", () => "AKIAXXXXXXXXXXXXXXXX", () => $"AKIA{Of(Upper + Digits, 9)}EXAMPLE",
        () => "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", () => "ghp_YOUR_TOKEN_HERE", () => "ghp_" + new string('X', 36), () => "ghp_...", () => "glpat-XXXXXXXXXXXXXXXXXXXX", () => "glpat-your-token-here-please",
        () => "xoxb-your-token", () => "xoxb-XXXXXXXXXXXX-XXXXXXXXXXXX-XXXXXXXXXXXXXXXXXXXXXXXX", () => "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", () => "https://hooks.slack.com/services/...",
        () => "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", () => "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", () => "sk-...", () => "sk-your-api-key", () => "sk-ant-xxxxxxxxxxxxxxxxxxxx", () => "sk-ant-...", () => "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", () => "sk_test_...",
        () => "npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", () => "npm_config_registry and npm_package_dependencies_left_pad_version", () => "SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", () => "dop_v1_" + new string('x', 64), () => "pypi-mirror-" + Of(Lower, 30),
        () => "Authorization: Bearer <token>", () => "Authorization: Bearer $TOKEN", () => "Authorization: Bearer ${ACCESS_TOKEN}", () => "Authorization: Bearer {{token}}", () => "Authorization: Bearer YOUR_ACCESS_TOKEN", () => "Authorization: Bearer ...",
        () => "Authorization: Bearer xxxxxxxxxxxxxxxxxxxx", () => "Use Bearer authentication-with-access-tokens", () => "Bearer tokens expire after 3600 seconds", () => "the bearer of this ticket", () => "Basic authentication is disabled", () => "Authorization: Basic <base64>", () => "Basic understanding of networks", () => "WWW-Authenticate: Basic realm=\"shop\"",
        () => "Authorization code flow with PKCE", () => "Basic QUJDREVGRw", () => "basic configuration/of+the=system",
        () => "Server=db;Database=app;Integrated Security=True", () => "Server=db;User Id=sa;Password=***;", () => "Server=db;User Id=sa;Password=<password>;", () => "Server=db;User Id=sa;Password=${DB_PASSWORD};", () => "Server=db;User Id=sa;Password={password};Encrypt=True", () => "Server=db;User Id=sa;Password=;", () => "Server=db;Uid=sa;Pwd=%DB_PWD%;", () => "Server=db;User Id=sa;Password=your_password;", () => "Server=db;User Id=sa;Password=$(DbPassword);", () => "Server=db;User Id=sa;Password=changeme",
        () => "PWD=/home/user1/project", () => "OLDPWD=/srv/app2 PWD=/srv/app3", () => "password = config.GetValue(\"Db:Password\")", () => "if (password == null) return;", () => "password=os.environ['DB_PASS1']", () => "password = getpass()", () => "var password=user.password2;", () => "?password=", () => "Password=required", () => "password=$1", () => "password=%s", () => "password=None", () => "--password=$PASS",
        () => "postgres://user:password@localhost/db", () => "postgres://postgres:postgres@localhost:5432/app", () => "amqp://guest:guest@localhost", () => "mysql://user:${PASS}@host/db", () => "https://<user>:<token>@github.com/o/r.git", () => "https://user:****@host", () => "redis://:$REDIS_PASSWORD@cache", () => "https://user:{token}@host", () => "https://user:xxxxx@host",
        () => "AccountKey=<key>", () => "AccountKey=...;EndpointSuffix=core.windows.net", () => "AccountKey=${STORAGE_KEY}", () => "UseDevelopmentStorage=true", () => "SharedAccessKeyName=RootManageSharedAccessKey", () => "the storage account key was rotated", () => "accessKey: required",
        () => $"aws_secret_access_key {Of(Hex, 40)}", () => "AWS_SECRET_ACCESS_KEY=${{ secrets.AWS_SECRET_ACCESS_KEY }}", () => "secret_access_key: \"...\"", () => "secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY", () => "secret access key src/Components/Settings/SecretKeyForm2.tsx",
        () => "[REDACTED:github-token:1]", () => "token: [REDACTED]", () => "AUTH_TOKEN=", () => "auth_token: string",

        // Code, addresses, prose
        () => $"https://host.example:8080/path@{Of(Digits, 2)}", () => $"https://example.com/@user/{Of(Lower, 8)}", () => $"git@github.com:{Of(Lower, 8)}/{Of(Lower, 8)}.git", () => "ssh://git@host:22/repo.git", () => $"mailto:{Of(Lower, 6)}@shop.example", () => "http://[::1]:8080/@vite/client", () => "https://fonts.example/css2?family=Inter:wght@400;700",
        () => "npm install left-pad@1.3.0 --registry=https://registry.npmjs.org", () => "https://cdn.example/npm/vue@3.4.21/dist/vue.global.js", () => $"file:///C:/Users/me/{Of(Alnum, 30)}.txt", () => $"C:\\Users\\{Of(Lower, 6)}\\AppData\\Local\\{Of(Alnum, 20)}", () => "jdbc:postgresql://db:5432/app?user=app&ssl=true",
        () => "at Shop.Payments.PaymentControllerWithAVeryLongName.ConfirmAsync(ConfirmRequest request) in /src/A.cs:line 141", () => "class=\"sk-loading-spinner sk-child sk-circle12\"", () => "eyJ is how base64 of JSON starts", () => "oy2 and AIza and SG. and hf_ are prefixes", () => "hf_hub_download and hf_transfer are functions",
        () => $"MAC 00:1A:2B:3C:4D:{Of(Hex, 2)}, IPv6 2001:db8::{Of(Hex, 4)}", () => $"IBAN DE{Of(Digits, 20)}", () => $"+49 {Of(Digits, 3)} {Of(Digits, 7)}", () => $"{_random.Next(2000, 2030).ToString(CultureInfo.InvariantCulture)}-10-01T10:15:32.{Of(Digits, 3)}Z", () => $"ISBN 978-{Of(Digits, 10)}",
        () => $"<svg><path d=\"M{Of(Digits, 2)}.5 {Of(Digits, 2)}l-3.2 4.1\"/></svg>", () => $"#{Of("0123456789abcdef", 6)}", () => $"{{\"id\":\"{Guid()}\",\"hash\":\"{Of(Hex, 64)}\"}}", () => string.Join(' ', Enumerable.Range(0, 30).Select(_ => Of(Lower, _random.Next(2, 12)))), () => string.Join('_', Enumerable.Range(0, 8).Select(_ => Of(Lower, 5))), () => string.Join('-', Enumerable.Range(0, 8).Select(_ => Of(Lower + Digits, 5))),
        () => Of(Lower, 52), () => Of(Lower + "234567", 51), () => Of(Lower + "234567", 53), () => Of(Alnum, 84), () => Of(Alnum, 36), () => Of(Base64, 76), () => Of(Base64, 40), () => $"SK{Of("ABCDEF", 32)}", () => $"TASK{Of(Hex, 32)}", () => $"12:{Of(Digits, 2)}:AA {Of(Lower, 10)}",
    ];

    /// <summary>One text, in one of the places where tickets have such.</summary>
    public string Make(Func<string> form) => _samples.InContext(form());

    private string Guid() => $"{Of(Hex, 8)}-{Of(Hex, 4)}-4{Of(Hex, 3)}-a{Of(Hex, 3)}-{Of(Hex, 12)}";

    private string Of(string alphabet, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[_random.Next(alphabet.Length)]));
}
