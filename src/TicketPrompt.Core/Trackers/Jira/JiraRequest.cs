using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TicketPrompt.Trackers.Jira;

/// <summary>One thing asked of Jira; everything in it is percent-encoded, so that no key or query reaches another resource.</summary>
/// <param name="subject">What it is about, for messages: an issue's key, or null.</param>
internal sealed class JiraRequest(JiraPurpose purpose, string? subject = null)
{
    // Servers commonly take 8 KiB of address and headers together.
    private const int LongestQuery = 4000;

    private readonly StringBuilder _path = new("rest/api");
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, object Value)> _parameters = [];

    public JiraPurpose Purpose { get; } = purpose;

    public string? Subject { get; } = subject;

    /// <summary>The path below the site's root.</summary>
    public string Path => _path.ToString();

    /// <summary>Whether the parameters are too long for an address: a search can be posted, and changes nothing then either.</summary>
    public bool IsPost => Purpose == JiraPurpose.Search && _query.Length > LongestQuery;

    public string PathAndQuery => IsPost ? Path : Path + _query;

    public JiraRequest To(string step)
    {
        _path.Append('/').Append(Uri.EscapeDataString(step));
        return this;
    }

    /// <summary>Adds a parameter; null is left out.</summary>
    public JiraRequest With(string name, string? value) => value is null ? this : With(name, value, value);

    public JiraRequest With(string name, long value) => With(name, value, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter that is a list in a body, and joined by commas in an address.</summary>
    public JiraRequest With(string name, string[] values) => With(name, values, string.Join(",", values));

    public byte[] Body()
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            foreach ((string name, object value) in _parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private JiraRequest With(string name, object value, string text)
    {
        _parameters.Add((name, value));
        _query.Append(_query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(text));
        return this;
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumberValue(number);
                break;
            case string[] list:
                json.WriteStartArray();
                Array.ForEach(list, json.WriteStringValue);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}

internal enum JiraPurpose
{
    ServerInfo, // Which deployment this is
    Issue,
    Search,     // A page of issues
    Comments,   // A page of an issue's comments
    Fields,     // The fields that there are, with their names
}

/// <summary>An answer that arrived whole, or as much of an error's as is of use.</summary>
/// <param name="Uri">Where it came from, after redirects on the same site.</param>
/// <param name="Headers">Of several of a name the values joined by <c>, </c>.</param>
/// <param name="Body">The bytes, decompressed.</param>
internal sealed record JiraAnswer(int Status, Uri Uri, IReadOnlyDictionary<string, string> Headers, MemoryStream Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;
}
