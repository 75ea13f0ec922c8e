using TicketPrompt.Safety.Scanning;
using static TicketPrompt.Safety.Redaction.SecretKinds;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Tokens and web hooks of trackers, chats, mail and messages.</summary>
internal static class ChatSecrets
{
    private static readonly CharacterClass Alphanumeric = CharacterClass.Alphanumeric;
    private static readonly CharacterClass SmallHex = new("0-9a-f");
    private static readonly CharacterClass Dotted = CharacterClass.Dotted;

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        Kind("atlassian-token", ["ATATT3", "ATCTT3"], TokenPattern.After(new("0-9A-Za-z_=-"), 24), "`ATATT3` or `ATCTT3` and 24 characters or more", Gitleaks),
        Kind("bitbucket-app-password", ["ATBB"], TokenPattern.Exactly(Alphanumeric, 32, TokenPattern.LooksRandom), "`ATBB` and 32 letters and digits", Trufflehog),
        Kind("linear-token", ["lin_api_", "lin_oauth_"], TokenPattern.After(Alphanumeric, 40), "`lin_api_` or `lin_oauth_` and 40 letters and digits or more", Gitleaks),
        Kind("notion-token", ["ntn_"], TokenPattern.Exactly(Alphanumeric, 46), "`ntn_`, 11 digits and 35 letters and digits", Gitleaks),
        Kind("asana-token", ["asana_", "ASANA_", "Asana "], NamedSecretPattern.Within(60, "/", AsanaToken), "a digit, an id of 16 digits, perhaps another one, and 32 letters and digits", Trufflehog, "its name before it: asana_..., Asana"),
        Kind("figma-token", ["figd_", "figu_", "figo_", "figp_"], TokenPattern.After(CharacterClass.Word, 40, 54), "`figd_` and its like and 40 word characters or more", Trufflehog),
        Kind("slack-token",
            ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xoxc-", "xoxd-", "xapp-"],
            TokenPattern.After(Dotted, 20, check: TokenPattern.HasDigit), "`xoxb-` and its like or `xapp-` and 20 characters or more", Gitleaks),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/services/T", 40), "the address with 40 characters or more", Gitleaks),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/workflows/T", 40), "the address of a workflow", Gitleaks),
        Kind("slack-webhook", ["hooks.slack.com"], WebPattern.Hook("/triggers/", 40), "the address of a trigger", Gitleaks),
        Kind("discord-webhook", ["discord.com/api", "discordapp.com/api"], WebPattern.Hook("/webhooks/", 70), "the address with 70 characters or more", Trufflehog),
        Named("discord-bot-token", ["discord"], NamedSecretPattern.Within(80, ".", DiscordToken), "the base64 of an id of digits, a full stop, 6 word characters, a full stop and 27 or more", Trufflehog, "`discord` before it"),
        Kind("teams-webhook", ["webhook.office.com"], WebPattern.Hook("/webhookb2/", 100), "the address with 100 characters or more", Gitleaks),
        Kind("google-chat-webhook", ["chat.googleapis.com/"], WebPattern.ChatToken, "30 word characters or more", "docs.gitguardian.com, Google Chat webhook URL, 2026-12-01", "`token=` in an address of chat.googleapis.com"),
        Kind("telegram-token", [Anchor.OfSets("0123456789", ":", "A", "A")], TelegramToken, "8 to 10 digits, `:AA` and 33 word characters", Trufflehog),
        Kind("twilio-key", [Anchor.OfSets("S", "K", "0123456789abcdef")], TwilioKey, "`SK` and 32 hexadecimal digits", Gitleaks),
        Named("twilio-auth-token", ["auth_token", "authtoken", "auth token"], NamedSecretPattern.Value(SmallHex, 32, 32), "32 hexadecimal digits", Own, "its name before it: auth_token"),
        Kind("sendgrid-key", ["SG."], TokenPattern.Exactly(Dotted, 66, static (text, run) => text[run.Start + 22] == '.'), "`SG.`, 22 characters, a full stop and 43 more", Gitleaks),
        Named("mailgun-key", ["mailgun"], NamedSecretPattern.Within(60, "key-", TokenPattern.Exactly(SmallHex, 32)), "`key-` and 32 hexadecimal digits", Trufflehog, "`mailgun` before it"),
        Named("mailgun-key", ["mailgun_api_key", "mailgun_signing_key"], NamedSecretPattern.Value(new("0-9a-f-"), 50, 50), "32, 8 and 8 hexadecimal digits", Trufflehog, "its name before it: mailgun_api_key"),
        Kind("mailchimp-key", [Anchor.OfSets("0123456789abcdef", "-", "u", "s", "0123456789")], MailchimpKey, "32 hexadecimal digits, `-us` and one or two digits", Trufflehog),
        Kind("brevo-key", ["xkeysib-"], TokenPattern.Exactly(new("0-9A-Za-z-"), 81), "`xkeysib-`, 64 hexadecimal digits and 16 letters and digits", Gitleaks),
    ];

    private static SecretSpan TelegramToken(string text, int anchor, int anchorEnd)
    {
        int start = StartOf(text, anchor, CharacterClass.Digits, 10);
        TokenRun run = TokenRun.Read(text, anchorEnd, CharacterClass.Word, 33);

        // In the addresses of its API it stands after /bot.
        bool starts = TokenRun.MayStart(text, start) || (start >= 4 && string.CompareOrdinal(text, start - 4, "/bot", 0, 4) == 0);
        return anchor - start is >= 7 and <= 9 && run.Length == 33 && starts && TokenRun.MayEnd(text, run.End)
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

    // Around its first full stop.
    private static SecretSpan DiscordToken(string text, int anchor, int anchorEnd)
    {
        int start = StartOf(text, anchor, CharacterClass.Word, 29);
        TokenRun time = TokenRun.Read(text, anchorEnd, CharacterClass.Word, 7);
        TokenRun last = time.Length == 6 ? TokenRun.ReadAfter(text, time.End, '.', CharacterClass.Word, 40) : default;
        return anchor - start is >= 23 and <= 28 && last.Length is >= 27 and < 40
            && TokenRun.MayStart(text, start) && TokenRun.MayEnd(text, last.End) && TokenPattern.IsRandomOfBothCases(text, last)
                ? SecretSpan.Of(start, last.End)
                : SecretSpan.None;
    }

    // Around its first slash.
    private static SecretSpan AsanaToken(string text, int anchor, int anchorEnd)
    {
        int start = anchor - 1;
        if (start < 0 || !char.IsDigit(text[start]) || !TokenRun.MayStart(text, start))
        {
            return SecretSpan.None;
        }

        TokenRun id = TokenRun.Read(text, anchorEnd, CharacterClass.Digits, 20);
        TokenRun second = TokenRun.ReadAfter(text, id.End, '/', CharacterClass.Digits, 20);
        TokenRun last = TokenRun.ReadAfter(text, second.Length > 0 ? second.End : id.End, ':', Alphanumeric);
        return id.Length >= 16 && last.Length >= 32 ? SecretSpan.Of(start, last.End) : SecretSpan.None;
    }

    private static SecretSpan MailchimpKey(string text, int anchor, int anchorEnd)
    {
        int start = StartOf(text, anchor + 1, SmallHex, 33);
        TokenRun run = TokenRun.Read(text, anchorEnd, CharacterClass.Digits, 2);
        return anchor + 1 - start == 32 && TokenRun.MayStart(text, start) && TokenRun.MayEnd(text, run.End)
            ? SecretSpan.Of(start, run.End)
            : SecretSpan.None;
    }

    private static int StartOf(string text, int end, CharacterClass characters, int most)
    {
        int start = end;
        while (start > 0 && end - start < most && characters.Contains(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
