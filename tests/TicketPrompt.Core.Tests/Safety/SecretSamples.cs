using System.Text;

namespace TicketPrompt.Tests.Safety;

/// <summary>Makes secrets of every kind at random, as their vendors form them, and texts that hold them.</summary>
internal sealed class SecretSamples(int seed)
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Alnum = Upper + Lower + Digits;
    private const string Word = Alnum + "-_";
    private const string Base64 = Alnum + "+/";
    private const string Hex = "0123456789abcdef";

    private readonly Random _random = new(seed);

    /// <param name="Kind">What it must be found as.</param>
    /// <param name="Text">The text around and with it, as a context takes it.</param>
    /// <param name="Secret">The part that must be gone.</param>
    internal sealed record Sample(string Kind, string Text, string Secret);

    /// <summary>Kinds, with what makes one: the text that shows the secret, and the secret itself.</summary>
    public IReadOnlyList<(string Kind, Func<Sample> Make)> Kinds =>
    [
        Plain("aws-access-key-id", () => "AKIA" + Of(Upper + "234567", 16)),
        Plain("aws-access-key-id", () => "ASIA" + Of(Upper + Digits, 16)),
        Named("aws-secret-access-key", () => Of(Base64, 40), "aws_secret_access_key = {0}", "AWS_SECRET_ACCESS_KEY={0}", "\"SecretAccessKey\": \"{0}\"",
            "secretAccessKey: '{0}'", "the secret access key is {0}", "| AWS secret access key | {0} |", "<SecretAccessKey>{0}</SecretAccessKey>"),
        Named("aws-secret-access-key", () => Of(Base64, 40), "AKIAQ3ZRN5TLWPYB2K7D,{0}", "| AKIAQ3ZRN5TLWPYB2K7D | {0} |"),
        Plain("github-token", () => Pick("ghp_", "gho_", "ghu_", "ghs_", "ghr_") + Of(Alnum, 36)),
        Plain("github-token", () => "github_pat_" + Of(Alnum, 22) + "_" + Of(Alnum, 59)),
        Plain("gitlab-token", () => "glpat-" + Of(Word, 20)),
        Plain("gitlab-token", () => "glpat-" + Of(Alnum, 27) + ".01." + Of(Alnum, 9)),
        Plain("slack-token", () => "xoxb-" + Of(Digits, 12) + "-" + Of(Digits, 13) + "-" + Of(Alnum, 24)),
        Plain("slack-token", () => "xoxp-" + Of(Digits, 12) + "-" + Of(Digits, 12) + "-" + Of(Digits, 13) + "-" + Of(Hex, 32)),
        Plain("slack-token", () => "xapp-1-A" + Of(Upper + Digits, 10) + "-" + Of(Digits, 13) + "-" + Of(Hex, 64)),
        Plain("slack-webhook", () => "https://hooks.slack.com/services/T" + Of(Upper + Digits, 8) + "/B" + Of(Upper + Digits, 10) + "/" + Of(Alnum, 24)),
        Plain("google-api-key", () => "AIza" + Of(Word, 35)),
        Plain("atlassian-token", () => "ATATT3xFfGF0" + Of(Word, 171) + "=" + Of("0123456789ABCDEF", 8)),
        Plain("npm-token", () => "npm_" + Of(Alnum, 36)),
        Plain("nuget-api-key", () => "oy2" + Of(Lower + Digits, 43)),
        Plain("stripe-key", () => Pick("sk_live_", "sk_test_", "rk_live_") + Of(Alnum, Pick(24, 99))),
        Plain("stripe-webhook-secret", () => "whsec_" + Of(Alnum, 32)),
        Plain("openai-key", () => "sk-" + Of(Alnum, 20) + "T3BlbkFJ" + Of(Alnum, 20)),
        Plain("openai-key", () => "sk-proj-" + Of(Word, 74) + "T3BlbkFJ" + Of(Word, 74)),
        Plain("openai-key", () => "sk-svcacct-" + Of(Word, 60)),
        Plain("anthropic-key", () => "sk-ant-api03-" + Of(Word, 93) + "AA"),
        Plain("azure-client-secret", () => Of(Alnum, 3) + "8Q~" + Of(Alnum + "_~.-", 33) + "a"),
        Named("azure-access-key", () => Of(Base64, 86) + "==", "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={0};EndpointSuffix=core.windows.net",
            "\"AccountKey\": \"{0}\"", "AccountKey={0}"),
        Named("azure-access-key", () => Of(Base64, 43) + "=", "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={0}"),
        Named("azure-sas-signature", () => Uri.EscapeDataString(Of(Base64, 43) + "="), "https://shop.blob.core.windows.net/c/b.txt?sv=2023-11-03&sr=b&sig={0}",
            "?sv=2023-11-03&sig={0}&se=2025-01-01", "&amp;sig={0}"),
        Plain("jwt", () => "eyJ" + Of(Alnum, 33) + ".eyJ" + Of(Word, 80) + "." + Of(Word, 43)),
        Plain("private-key", () => Pem("\n", true)),
        Plain("private-key", () => Pem("\n", false)),
        Plain("private-key", () => Pem("\\n", true)),
        Plain("private-key", () => Pem("\\n", false)),
        Plain("private-key", () => Pem("\r\n", true)),
        Plain("private-key", () => Pem("\n    ", true)),
        Plain("private-key", () => Pem(" ", true)),
        Named("url-password", () => Of(Alnum + "!*-_.~", 16), "postgres://app:{0}@db.shop.example:5432/app", "redis://:{0}@cache:6379", "https://ci:{0}@git.shop.example/a.git",
            "mongodb+srv://root:{0}@c0.x1.mongodb.net/?w=majority", "amqp://svc:{0}@mq/vhost"),
        Named("bearer-token", () => Of(Alnum + "-_", 40), "Authorization: Bearer {0}", "curl -H \"Authorization: Bearer {0}\" https://api.example", "\"Authorization\": \"Bearer {0}\"",
            "authorization: bearer {0}", "send Bearer {0} with it"),
        Named("basic-credentials", () => Convert.ToBase64String(Encoding.UTF8.GetBytes(Of(Lower, 6) + ":" + Of(Alnum, 12))), "Authorization: Basic {0}",
            "'Authorization' => 'Basic {0}'", "-H 'authorization: Basic {0}'"),
        Named("password", () => Of(Alnum + "!@#$%^*-_=+", 14), "Server=tcp:db.example,1433;Database=app;User ID=sa;Password={0};Encrypt=True", "Server=db;Uid=sa;Pwd={0};",
            "Data Source=db;User Id=sa;Password={0}", "Password={0};Server=db", "host=db user=app password={0} dbname=app"),
        Plain("azure-devops-token", () => Of(Alnum, 76) + "AZDO" + Of(Alnum, 4)),
        Plain("azure-devops-token", () => Of(Lower + "234567", 52)),
        Plain("pypi-token", () => "pypi-AgEIcHlwaS5vcmc" + Of(Word, 150)),
        Plain("sendgrid-key", () => "SG." + Of(Word, 22) + "." + Of(Word, 43)),
        Plain("twilio-key", () => "SK" + Of(Hex, 32)),
        Named("twilio-auth-token", () => Of(Hex, 32), "TWILIO_AUTH_TOKEN={0}", "authToken: '{0}'"),
        Plain("digitalocean-token", () => Pick("dop_v1_", "doo_v1_", "dor_v1_") + Of(Hex, 64)),
        Plain("docker-token", () => "dckr_pat_" + Of(Word, 27)),
        Plain("linear-token", () => "lin_api_" + Of(Alnum, 40)),
        Plain("huggingface-token", () => "hf_" + Of(Alnum, 34)),
        Plain("shopify-token", () => "shpat_" + Of(Hex, 32)),
        Plain("telegram-token", () => Of("123456789", 1) + Of(Digits, 9) + ":AA" + Of(Word, 33)),
        Plain("bitbucket-app-password", () => "ATBB" + Of(Alnum, 32)),
        Plain("google-oauth-secret", () => "GOCSPX-" + Of(Word, 28)),
        Plain("vault-token", () => "hvs.CAES" + Of(Word, 90)),
        Plain("age-secret-key", () => "AGE-SECRET-KEY-1" + Of("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)),
    ];

    /// <summary>Puts a text into one of the places where tickets have it.</summary>
    public string InContext(string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(
        "{0}",
        "The token is {0}",
        "We found {0} in the log, please rotate it.",
        "It was {0}.",
        "({0})",
        "`{0}`",
        "**{0}**",
        "\n{0}\n",
        "```bash\nexport TOKEN={0}\n```",
        "var token = \"{0}\";",
        "token='{0}',",
        "{{\"token\": \"{0}\", \"n\": 1}}",
        "{{\\\"token\\\": \\\"{0}\\\"}}",
        "\"log\": \"first line\\n{0}\\nlast line\"",
        "token: {0}\nother: 1",
        "- token: \"{0}\"",
        "| name | value |\n|---|---|\n| token | {0} |\n",
        "|token|{0}|",
        "<value>{0}</value>",
        "TOKEN={0} make deploy",
        "2024-11-20T10:15:32Z ERROR rejected {0}",
        "> quoted {0}",
        "密钥{0}",
        "see {0}, then {0} again"), text);

    public string Of(string alphabet, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[_random.Next(alphabet.Length)]));

    public T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string Pem(string newline, bool complete)
    {
        string label = Pick("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
        string[] lines = [.. Enumerable.Range(0, _random.Next(3, 20)).Select(_ => Of(Base64, 64)), Of(Base64, 4 * _random.Next(1, 15)) + "=="];
        lines[^1] = lines[^1].Substring(0, lines[^1].Length / 4 * 4);
        return $"-----BEGIN {label}-----{newline}{string.Join(newline, lines)}" + (complete ? $"{newline}-----END {label}-----" : "");
    }

    private static (string, Func<Sample>) Plain(string kind, Func<string> secret) => (kind, () =>
    {
        string value = secret();
        return new Sample(kind, value, value);
    });

    private (string, Func<Sample>) Named(string kind, Func<string> secret, params string[] forms) => (kind, () =>
    {
        string value = secret();
        return new Sample(kind, Pick(forms).Replace("{0}", value, StringComparison.Ordinal), value);
    });
}
