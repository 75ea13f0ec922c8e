using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TicketPrompt.JiraTests;

/// <summary>A server on this machine that answers as a Jira would, or as a broken one; it keeps what it was asked.</summary>
internal sealed class JiraServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<JiraCall> _calls = new();
    private readonly Func<JiraCall, JiraReply> _answer;
    private readonly X509Certificate2? _certificate;
    private int _count;

    /// <param name="answer">What it answers; called for one request after the other.</param>
    public JiraServer(Func<JiraCall, JiraReply> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url => $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<JiraCall> Calls => [.. _calls];

    /// <summary>What it was asked but for the question which deployment it is.</summary>
    public IReadOnlyList<JiraCall> Questions => [.. _calls.Where(call => !call.Path.EndsWith("/serverInfo", StringComparison.Ordinal))];

    /// <summary>Is set when somebody waits for an answer that will not come.</summary>
    public ManualResetEventSlim Hangs { get; } = new();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    SslStream secure = new(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }

                using (stream)
                {
                    while (await ReadAsync(stream) is { } call)
                    {
                        _calls.Enqueue(call);
                        if (!await ReplyAsync(client, stream, _answer(call)))
                        {
                            return;
                        }
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The client has left, or the test is over.
            }
        }
    }

    private async Task<JiraCall?> ReadAsync(Stream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        string[] lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] request = lines[0].Split(' ');
        Dictionary<string, string> headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        byte[] body = new byte[headers.TryGetValue("Content-Length", out string? length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new JiraCall(_count++, request[0], request[1], headers, Encoding.UTF8.GetString(body));
    }

    private async Task<bool> ReplyAsync(TcpClient client, Stream stream, JiraReply reply)
    {
        if (reply.Fault == JiraFault.Reset)
        {
            client.Client.LingerState = new LingerOption(true, 0);
            client.Close();
            return false;
        }

        if (reply.Fault == JiraFault.Hang)
        {
            Hangs.Set();
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} X\r\n");
        foreach ((string name, string value) in reply.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        int missing = reply.Fault is JiraFault.CutOff or JiraFault.Drip ? 1000 : 0;
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {reply.Body.Length + missing}\r\n\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()), _stop.Token);
        await stream.WriteAsync(reply.Body, _stop.Token);
        await stream.FlushAsync(_stop.Token);
        while (reply.Fault == JiraFault.Drip)
        {
            Hangs.Set();
            await Task.Delay(100, _stop.Token);
            await stream.WriteAsync(" "u8.ToArray(), _stop.Token);
            await stream.FlushAsync(_stop.Token);
        }

        return reply.Fault == JiraFault.None;
    }
}

/// <summary>What the server was asked.</summary>
/// <param name="Number">Its place in the order of all calls, from 0.</param>
/// <param name="Body">The body; empty when there is none.</param>
internal sealed record JiraCall(int Number, string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The path as it came, still encoded.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>A parameter of the query, decoded; null when it is not there.</summary>
    public string? Query(string name) => (Target.Split('?', 2) is [_, string query] ? query : "")
        .Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault();

    public string? Authorization => Headers.TryGetValue("Authorization", out string? value) ? value : null;
}
