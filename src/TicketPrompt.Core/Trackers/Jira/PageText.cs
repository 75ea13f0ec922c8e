using System.Text;
using System.Text.RegularExpressions;
using TicketPrompt.Text;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Looks at the beginning of an answer that may be a web page.</summary>
internal static class PageText
{
    private const int Looked = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly Regex SignIn = new(
        @"(?<![A-Za-z])(?:log|sign)(?:ged)?[\s_-]?(?:in|on|out)(?!g)|os_username|type\s*=\s*[""']?password|\b(?:sso|saml|oauth|openid|authenticat\w*|captcha|session\s+expired)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Limit);

    private static readonly Regex Title = new(@"<title[^>]{0,100}>([^<]{1,300})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    public static bool IsHtml(MemoryStream body) => BeginningOf(body, 1024).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("<", StringComparison.Ordinal);

    public static bool IsSignIn(MemoryStream body) => SignIn.IsMatch(BeginningOf(body, Looked));

    public static bool IsSignIn(Uri uri) => SignIn.IsMatch(uri.AbsolutePath);

    /// <summary>A page's title, safe to show; null when it has none.</summary>
    public static string? TitleOf(MemoryStream body) =>
        Title.Match(BeginningOf(body, Looked)) is { Success: true } match && HostText.Of(match.Groups[1].Value.Trim(), 100) is { Length: > 0 } title ? title : null;

    private static string BeginningOf(MemoryStream body, int length) =>
        Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)Math.Min(length, body.Length));
}
