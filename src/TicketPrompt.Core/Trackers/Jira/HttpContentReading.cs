#if !NET
namespace TicketPrompt.Trackers.Jira;

/// <summary>Reading of HTTP content as net8.0 has it.</summary>
internal static class HttpContentReading
{
    /// <summary>The content's stream; headers are there already, so there is nothing to wait for that could be cancelled.</summary>
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }
}
#endif
