using System.Net.Http.Headers;

namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// Sends a request once and brings the answer home. Follows redirects by hand and on the same site only: credentials never go
/// anywhere else. Closes an answer that is too long, too slow or not wanted.
/// </summary>
internal sealed class JiraTransport : IDisposable
{
    private const int MostRedirects = 5;
    private const int ErrorBodyLimit = 64 * 1024;
    private const int ChunkSize = 64 * 1024;

    private readonly JiraSite _site;
    private readonly JiraCredential _credential;
    private readonly JiraPatience _patience;
    private readonly HttpClient _http;

    /// <param name="handler">Is disposed of with this.</param>
    public JiraTransport(JiraAccess access, JiraPatience patience, HttpMessageHandler handler)
    {
        _site = access.Site;
        _credential = access.Credential;
        _patience = patience;
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("TicketPrompt", typeof(JiraTransport).Assembly.GetName().Version?.ToString(3)));
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The answer, whatever it says.</summary>
    /// <exception cref="TransportException">There is none that could be read.</exception>
    public async Task<JiraAnswer> SendAsync(JiraRequest request, CancellationToken cancellation)
    {
        Uri uri = Address(request);
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using HttpResponseMessage response = await FirstByteAsync(uri, request, cancellation).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                MemoryStream body = await BodyAsync(response, status == 200, cancellation).ConfigureAwait(false);
                return new JiraAnswer(status, uri, HeadersOf(response), body);
            }

            uri = location.IsAbsoluteUri ? location : new Uri(uri, location);
            if (!_site.Owns(uri))
            {
                throw TransportErrors.RedirectsElsewhere(_site, uri, _credential);
            }
        }

        throw TransportErrors.RedirectsInCircles(_site);
    }

    private Uri Address(JiraRequest request)
    {
        try
        {
            return new Uri(_site.Root, request.PathAndQuery);
        }
        catch (UriFormatException)
        {
            throw JiraErrors.TooLong(_site.Name);
        }
    }

    private async Task<HttpResponseMessage> FirstByteAsync(Uri uri, JiraRequest request, CancellationToken cancellation)
    {
        using HttpRequestMessage message = new(request.IsPost ? HttpMethod.Post : HttpMethod.Get, uri);
        if (request.IsPost)
        {
            message.Content = new ByteArrayContent(request.Body());
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        message.Headers.Authorization = _credential.Header;
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience.Answer);
        try
        {
            return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e)
        {
            throw patience.IsCancellationRequested
                ? TransportErrors.TimedOut(_site, "began", _patience.Answer)
                : TransportErrors.Of(e, _site, _credential, hasBegun: false);
        }
    }

    private async Task<MemoryStream> BodyAsync(HttpResponseMessage response, bool isWanted, CancellationToken cancellation)
    {
        int limit = isWanted ? _patience.BodyLimit : Math.Min(ErrorBodyLimit, _patience.BodyLimit);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience.Body);

        // On Windows PowerShell a read that has begun does not listen to its token.
        using CancellationTokenRegistration closing = patience.Token.Register(response.Dispose);
        try
        {
            MemoryStream body = new();
            using Stream stream = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
            byte[] chunk = new byte[ChunkSize];
            int read;
            while ((read = await stream.ReadAsync(chunk, 0, chunk.Length, patience.Token).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > limit)
                {
                    return isWanted ? throw TransportErrors.TooLarge(_site, limit) : body;
                }

                body.Write(chunk, 0, read);
            }

            // A body that is closed under the reader's hands may look like one that has ended.
            return patience.IsCancellationRequested ? throw new IOException() : body;
        }
        catch (Exception e) when (e is not TransportException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw patience.IsCancellationRequested
                ? TransportErrors.TimedOut(_site, "ended", _patience.Body)
                : TransportErrors.Of(e, _site, _credential, hasBegun: true);
        }
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}
