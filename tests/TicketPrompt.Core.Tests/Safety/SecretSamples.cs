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

        // Since version 0.2
        Plain("aws-access-key-id", () => Pick("ABIA", "ACCA") + Of(Upper + "234567", 16)),
        Named("aws-session-token", () => Of(Base64, 340) + "==", "aws_session_token = {0}", "\"SessionToken\": \"{0}\"", "export AWS_SESSION_TOKEN={0}"),
        Plain("aws-bedrock-key", () => "ABSK" + Of(Base64, 128) + "=="),
        Plain("azure-key", () => Of(Alnum, 52) + "JQQJ99" + Of(Alnum, 26)),
        Plain("azure-key", () => Of(Base64, 76) + Pick("ACDb", "+ABa", "+AMC", "+ASt") + Of(Base64, 5) + "A=="),
        Plain("azure-key", () => Of(Base64, 33) + Pick("AIoT", "+ASb", "+AEh", "+ARm", "AzCa") + "A" + Of(Base64, 4) + "A="),
        Plain("azure-key", () => Of(Base64, 42) + "+ACR" + "A" + Of(Base64, 5)),
        Plain("azure-key", () => Of(Alnum, 42) + "AzSe" + "A" + Of(Alnum, 5)),
        Plain("azure-key", () => Of(Word, 44) + "AzFu" + Of(Word, 5) + "A=="),
        Plain("cloudflare-token", () => Pick("cfut_", "cfat_", "cfk_") + Of(Alnum, 40) + Of(Hex, 8)),
        Plain("cloudflare-origin-key", () => "v1.0-" + Of(Hex, 24) + "-" + Of(Hex, 146)),
        Plain("heroku-key", () => "HRKU-AA" + Of(Word, 57) + "a"),
        Named("heroku-key", Guid, "HEROKU_API_KEY={0}", "heroku_api_key: {0}"),
        Plain("openshift-token", () => "sha256~" + Of(Word, 42) + "a"),
        Plain("fly-token", () => Pick("fm2_", "fm1a_", "fm1r_") + Of(Base64, 200) + "="),
        Plain("vercel-token", () => Pick("vcp_", "vci_", "vca_", "vcr_", "vck_") + Of(Alnum, 24)),
        Plain("netlify-token", () => "nfp_" + Of(Alnum, 36)),
        Plain("supabase-key", () => "sbp_" + Of(Hex, 40)),
        Plain("supabase-key", () => "sb_secret_" + Of(Alnum, 22) + "_" + Of(Alnum, 8)),
        Plain("planetscale-token", () => Pick("pscale_tkn_", "pscale_pw_", "pscale_oauth_") + Of(Alnum + "_", 42) + "a"),
        Plain("databricks-token", () => "dapi" + Of(Hex, 32)),
        Plain("databricks-token", () => "dapi" + Of(Hex, 32) + "-2"),
        Plain("tailscale-key", () => "tskey-" + Pick("auth", "api", "client") + "-" + Of(Alnum, 17) + "-" + Of(Alnum, 32)),
        Named("airtable-token", () => "pat" + Of(Alnum, 14) + "." + Of(Hex, 64), "AIRTABLE_TOKEN={0}", "airtable: {0}", "the Airtable token {0}"),
        Plain("github-token", () => "ghs_" + Of(Digits, 7) + "_eyJ" + Of(Alnum, 33) + ".eyJ" + Of(Word, 280) + "." + Of(Word, 86)),
        Plain("gitlab-token", () => Pick("glffct-", "glrtr-", "glwt-") + Of(Word, 19) + "a"),
        Plain("gitlab-token", () => "GR1348941" + Of(Word, 19) + "a"),
        Named("gitlab-token", () => Of(Hex, 32), "_gitlab_session={0}", "_gitlab_session: {0}"),
        Named("npm-token", Guid, "//registry.npmjs.org/:_authToken={0}", "_authToken = {0}"),
        Named("basic-credentials", Login, "_auth={0}", "_auth = {0}", "{\"auths\": {\"r.shop.example\": {\"auth\": \"{0}\"}}}"),
        Plain("artifactory-key", () => "AKCp" + Of(Alnum, 69)),
        Plain("artifactory-key", () => "cmVmdGtu" + Of(Alnum, 56)),
        Plain("terraform-token", () => Of(Alnum, 14) + ".atlasv1." + Of(Alnum, 67)),
        Plain("vault-token", () => Pick("hvs.", "hvb.", "hvr.") + Of(Word, Pick(24, 95, 140) - 1) + "a"),
        Plain("pulumi-token", () => "pul-" + Of(Hex, 40)),
        Plain("prefect-key", () => Pick("pnu_", "pnb_") + Of(Alnum, 36)),
        Plain("doppler-token", () => Pick("dp.pt.", "dp.ct.", "dp.st.prd.", "dp.sa.", "dp.scim.", "dp.audit.") + Of(Alnum, 43)),
        Plain("buildkite-token", () => "bkua_" + Of(Hex, 40)),
        Plain("circleci-token", () => Pick("CCIPAT_", "CCIPRJ_") + Of(Alnum, 22) + "_" + Of(Hex, 40)),
        Named("snyk-token", Guid, "SNYK_TOKEN={0}", "snyk_token: {0}"),
        Plain("sonar-token", () => Pick("squ_", "sqp_", "sqa_") + Of(Hex, 40)),
        Plain("sonar-token", () => "sqco_" + Of(Alnum, 59)),
        Named("sonar-token", () => Of(Hex, 40), "-Dsonar.login={0}", "SONAR_TOKEN={0}"),
        Plain("sourcegraph-token", () => "sgp_" + Of(Hex, 16) + "_" + Of(Hex, 40)),
        Plain("sourcegraph-token", () => "slk_" + Of(Hex, 64)),
        Plain("1password-token", () => "ops_eyJ" + Of(Base64, 300) + "fQ=="),
        Plain("notion-token", () => "ntn_" + Of(Digits, 11) + Of(Alnum, 35)),
        Named("asana-token", () => "1/" + Of("123456789", 1) + Of(Digits, 15) + ":" + Of(Hex, 32), "ASANA_TOKEN={0}", "the Asana token {0}"),
        Named("asana-token", () => "2/" + Of("123456789", 1) + Of(Digits, 15) + "/" + Of("123456789", 1) + Of(Digits, 15) + ":" + Of(Hex, 32), "asana_pat: {0}"),
        Plain("figma-token", () => "figd_" + Of(Word, 39) + "a"),
        Named("discord-bot-token", () => Convert.ToBase64String(Encoding.UTF8.GetBytes(Of("123456789", 1) + Of(Digits, 17))) + "." + Of("GHX", 1) + Of(Alnum, 5) + "." + Of(Word, 37) + "a", "DISCORD_TOKEN={0}", "Discord's bot token is {0}"),
        Plain("teams-webhook", () => $"https://shop.webhook.office.com/webhookb2/{Guid()}@{Guid()}/IncomingWebhook/{Of(Hex, 32)}/{Guid()}"),
        Named("google-chat-webhook", () => Of(Word, 43) + "%3D", "https://chat.googleapis.com/v1/spaces/AAAA/messages?threadKey=1&token={0}"),
        Named("telegram-token", () => Of("123456789", 1) + Of(Digits, 9) + ":AA" + Of(Word, 32) + "a", "https://api.telegram.org/bot{0}/getMe"),
        Named("mailgun-key", () => Of(Hex, 32) + "-" + Of(Hex, 8) + "-" + Of(Hex, 8), "MAILGUN_API_KEY={0}", "mailgun_api_key: {0}"),
        Named("mailgun-key", () => "key-" + Of(Hex, 32), "MAILGUN_KEY={0}", "the Mailgun key {0}"),
        Plain("mailchimp-key", () => Of(Hex, 32) + "-us" + Of("12", 1)),
        Plain("brevo-key", () => "xkeysib-" + Of(Hex, 64) + "-" + Of(Alnum, 16)),
        Plain("square-token", () => "sq0atp-" + Of(Word, 21) + "a"),
        Plain("square-token", () => "EAAA" + Of(Word, 59) + "a"),
        Plain("langfuse-key", () => "sk-lf-" + Guid()),
        Plain("xai-key", () => "xai-" + Of(Alnum, 80)),
        Plain("perplexity-key", () => "pplx-" + Of(Alnum, 48)),
        Plain("replicate-token", () => "r8_" + Of(Alnum, 37)),
        Plain("nvidia-key", () => "nvapi-" + Of(Word, 63) + "a"),
        Plain("langsmith-key", () => Pick("lsv2_pt_", "lsv2_sk_") + Of(Hex, 32) + "_" + Of(Hex, 10)),
        Plain("elevenlabs-key", () => "sk_" + Of(Hex, 48)),
        Plain("openrouter-key", () => "sk-or-v1-" + Of(Hex, 64)),
        Plain("groq-key", () => "gsk_" + Of(Alnum, 52)),
        Plain("grafana-token", () => "glsa_" + Of(Alnum, 32) + "_" + Of(Hex, 8)),
        Plain("grafana-token", () => "glc_eyJ" + Of(Alnum, 120)),
        Plain("sentry-token", () => "sntryu_" + Of(Hex, 64)),
        Plain("new-relic-key", () => "NRAK-" + Of(Upper + Digits, 27)),
        Plain("new-relic-key", () => "NRII-" + Of(Word, 31) + "a"),
        Plain("new-relic-key", () => Of(Hex, 32) + "FFFF" + "NRAL"),
        Plain("dynatrace-token", () => "dt0c01." + Of(Upper + Digits, 24) + "." + Of(Upper + Digits, 64)),
        Named("datadog-key", () => Of(Hex, 32), "DD_API_KEY={0}", "datadog_api_key: {0}"),
        Named("datadog-key", () => Of(Hex, 40), "DD_APP_KEY={0}", "DD-APPLICATION-KEY: {0}"),
        Named("pagerduty-key", () => "u+" + Of(Word, 17) + "a", "PAGERDUTY_TOKEN={0}", "pagerduty_api_key: {0}"),
        Plain("launchdarkly-key", () => Pick("sdk-", "mob-") + Guid()),
        Named("launchdarkly-key", () => "api-" + Guid(), "LAUNCHDARKLY_TOKEN={0}", "the LaunchDarkly token {0}"),
        Plain("posthog-key", () => "phx_" + Of(Alnum, 43)),
        Plain("postman-key", () => "PMAK-" + Of(Hex, 24) + "-" + Of(Hex, 34)),
        Named("rubygems-token", () => Of(Hex, 48), "rubygems_{0}"),
        Plain("google-oauth-token", () => "ya29." + Of(Word, 100) + "a"),
        Plain("discord-webhook", () => "https://discord.com/api/webhooks/" + Of(Digits, 18) + "/" + Of(Word, 67) + "a"),
        Named("header-token", () => Of(Alnum, 40), "Authorization: Token {0}", "Authorization: ApiKey {0}", "Authorization: SSWS {0}", "X-Api-Key: {0}", "PRIVATE-TOKEN: {0}", "-H 'X-Auth-Token: {0}'"),
        Named("cookie", () => "sid=" + Of(Alnum, 40), "Cookie: {0}", "Cookie: lang=de; {0}", "Set-Cookie: {0}; Path=/; HttpOnly"),
        Named("password", () => Of(Lower, 4) + Of(Alnum, 8) + "7", "ConvertTo-SecureString \"{0}\" -AsPlainText -Force", "curl -u app:{0} https://shop.example", "mysql -u root -p{0} shop"),
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

    private string Guid() => $"{Of(Hex, 8)}-{Of(Hex, 4)}-4{Of(Hex, 3)}-a{Of(Hex, 3)}-{Of(Hex, 12)}";

    private string Login() => Convert.ToBase64String(Encoding.UTF8.GetBytes(Of(Lower, 6) + ":" + Of(Alnum, 12)));

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
