using System.Net;
#if !NET
using System.Security.Authentication;
#endif

namespace TicketPrompt.Compatibility;

/// <summary>The HTTP stack of each runtime, set up alike: no redirects, no cookies, no credentials of its own; certificates are
/// validated as the system does it.</summary>
internal static class JiraHandlers
{
#if NET
    /// <summary>A stack of its own.</summary>
    public static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
#else
    /// <summary>A stack of its own. Windows PowerShell offers TLS 1.0 unless told otherwise; Jira Cloud takes 1.2.</summary>
    public static HttpMessageHandler Create() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseDefaultCredentials = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        SslProtocols = SslProtocols.Tls12,
    };
#endif
}
