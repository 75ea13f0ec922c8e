using System.Net;
#if NET
using System.Net.Sockets;
#else
using System.Security.Authentication;
#endif

namespace TicketPrompt.Trackers.Jira;

/// <summary>The HTTP stack of each runtime, set up alike: no redirects, no cookies, no credentials of its own; certificates are
/// validated as the system does it.</summary>
internal static class JiraHandlers
{
#if NET
    private static readonly HttpRequestOptionsKey<bool> HasConnected = new("TicketPrompt.HasConnected");

    public static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = ConnectOnceAsync,
    };

    // After a reset this stack sends the same request three more times on new connections, unasked and unseen. How often a
    // request is sent is for the caller to decide: one connection a try. Proxies may need another one to sign in.
    private static async ValueTask<Stream> ConnectOnceAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        HttpRequestOptions options = context.InitialRequestMessage.Options;
        if (options.TryGetValue(HasConnected, out _) && context.InitialRequestMessage.Method != HttpMethod.Connect)
        {
            throw new IOException();
        }

        options.Set(HasConnected, true);
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#else
    // Windows PowerShell offers TLS 1.0 unless told otherwise; Jira Cloud takes 1.2.
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

#if !NET
internal static class HttpContentReading
{
    /// <summary>As net8.0 has it: headers are there already, so there is nothing to wait for that could be cancelled.</summary>
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }
}
#endif
