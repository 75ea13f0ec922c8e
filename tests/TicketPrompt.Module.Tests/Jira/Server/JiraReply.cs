using System.IO.Compression;
using System.Text;

namespace TicketPrompt.JiraTests;

/// <summary>What the server answers.</summary>
internal sealed record JiraReply(int Status, byte[] Body)
{
    /// <summary>Its headers, but for the length.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public JiraFault Fault { get; init; }

    public static JiraReply Reset { get; } = new(0, []) { Fault = JiraFault.Reset };

    public static JiraReply Hang { get; } = new(0, []) { Fault = JiraFault.Hang };

    public static JiraReply Json(string json, int status = 200, params (string, string)[] headers) =>
        new(status, Encoding.UTF8.GetBytes(json)) { Headers = [("Content-Type", "application/json;charset=UTF-8"), .. headers] };

    public static JiraReply Html(string html, int status = 200, params (string, string)[] headers) =>
        new(status, Encoding.UTF8.GetBytes(html)) { Headers = [("Content-Type", "text/html;charset=UTF-8"), .. headers] };

    public static JiraReply Redirect(string to, int status = 302) => new(status, []) { Headers = [("Location", to)] };

    /// <summary>Jira's own words about what is wrong.</summary>
    public static JiraReply Error(int status, string message, params (string, string)[] headers) =>
        Json($$"""{"errorMessages":["{{message}}"],"errors":{} }""", status, headers);

    public JiraReply Zipped()
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Body);
        }

        return this with { Body = zipped.ToArray(), Headers = [.. Headers, ("Content-Encoding", "gzip")] };
    }
}

/// <summary>What goes wrong on the way.</summary>
internal enum JiraFault
{
    None,

    Reset,

    /// <summary>Nothing ever comes.</summary>
    Hang,

    /// <summary>The connection is closed before the promised end of the body.</summary>
    CutOff,

    /// <summary>The body goes on for ever, a byte at a time.</summary>
    Drip,
}
