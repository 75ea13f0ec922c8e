using System.Globalization;
using TicketPrompt.Tickets;

namespace TicketPrompt.Trackers.Jira;

/// <summary>How long an answer asks to wait. https://developer.atlassian.com/cloud/jira/platform/rate-limiting/</summary>
internal static class RetryWait
{
    private static readonly string[] Resets = ["X-RateLimit-Reset", "X-Beta-RateLimit-Reset"];
    private static readonly string[] Quotas = ["RateLimit", "Beta-RateLimit"];

    // Below this a number is a span of seconds, above it an instant (seconds since 1970, or milliseconds).
    private const long FirstInstant = 1_000_000_000;
    private const long FirstInMilliseconds = 100_000_000_000;

    /// <summary>The wait that the headers name, never negative; null when they name none.</summary>
    /// <param name="now">This machine's clock; the server's own, where it says, is the one its dates are by.</param>
    public static TimeSpan? AskedFor(JiraAnswer answer, DateTimeOffset now)
    {
        if (answer.Header("Date") is { } date && Instant(date) is { } here)
        {
            now = here;
        }

        TimeSpan? wait = answer.Header("Retry-After") is { } after ? SpanOf(after, now) : null;
        if (wait is null && answer.Status == 429)
        {
            wait = Resets.Select(name => answer.Header(name) is { } reset ? SpanOf(reset, now) : null).FirstOrDefault(span => span is not null)
                ?? Quotas.Select(name => answer.Header(name) is { } quota ? QuotaReset(quota) : null).FirstOrDefault(span => span is not null);
        }

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan? SpanOf(string text, DateTimeOffset now)
    {
        if (!double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return Instant(text) - now;
        }

        if (number < FirstInstant)
        {
            return TimeSpan.FromSeconds(number);
        }

        double milliseconds = number < FirstInMilliseconds ? number * 1000 : number;
        return milliseconds < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) - now : null;
    }

    // "global-app-quota";r=0;t=60, several joined by commas: seconds until those that are used up are filled again.
    private static TimeSpan? QuotaReset(string text)
    {
        TimeSpan? longest = null;
        foreach (string policy in text.Split(','))
        {
            string[] parts = [.. policy.Split(';').Select(part => part.Trim())];
            string? time = parts.FirstOrDefault(part => part.StartsWith("t=", StringComparison.OrdinalIgnoreCase));
            bool isUsedUp = parts.Contains("r=0", StringComparer.OrdinalIgnoreCase);
            if (isUsedUp && time is not null && int.TryParse(time.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
            {
                TimeSpan span = TimeSpan.FromSeconds(seconds);
                longest = longest > span ? longest : span;
            }
        }

        return longest;
    }

    // HTTP's dates, and ISO 8601 as Jira writes it, without seconds.
    private static DateTimeOffset? Instant(string text) =>
        DateReader.TryRead(text, assumeUtc: true)?.Value switch
        {
            DateTimeOffset instant => instant,
            _ when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed) => parsed,
            _ => null,
        };
}
