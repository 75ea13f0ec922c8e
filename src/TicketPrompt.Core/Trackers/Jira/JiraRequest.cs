using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TicketPrompt.Trackers.Jira;

/// <summary>One thing asked of Jira; everything in it is percent-encoded, so that no key or query reaches another resource.</summary>
/// <param name="purpose">What kind of thing, for messages.</param>
/// <param name="subject">What it is about, for messages: an issue's key, or null.</param>
internal sealed class JiraRequest(JiraPurpose purpose, string? subject = null)
{
    // Servers commonly take 8 KiB of address and headers together.
    private const int LongestQuery = 4000;

    private readonly StringBuilder _path = new("rest/api");
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, object Value)> _parameters = [];

    /// <summary>What kind of thing is asked for.</summary>
    public JiraPurpose Purpose { get; } = purpose;

    /// <summary>What it is about: an issue's key, or null.</summary>
    public string? Subject { get; } = subject;

    /// <summary>The path below the site's root.</summary>
    public string Path => _path.ToString();

    /// <summary>Whether the parameters are too long for an address: a search can be posted, and changes nothing then either.</summary>
    public bool IsPost => Purpose == JiraPurpose.Search && _query.Length > LongestQuery;

    public string PathAndQuery => IsPost ? Path : Path + _query;

    /// <summary>Adds a step of the path.</summary>
    public JiraRequest To(string step)
    {
        _path.Append('/').Append(Uri.EscapeDataString(step));
        return this;
    }

    /// <summary>Adds a parameter; null is left out.</summary>
    public JiraRequest With(string name, string? value) => value is null ? this : With(name, value, value);

    /// <summary>Adds a parameter.</summary>
    public JiraRequest With(string name, long value) => With(name, value, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter that is a list in a body, and joined by commas in an address.</summary>
    public JiraRequest With(string name, string[] values) => With(name, values, string.Join(",", values));

    /// <summary>The parameters as a JSON object.</summary>
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

/// <summary>What a request asks for.</summary>
internal enum JiraPurpose
{
    /// <summary>Which deployment this is.</summary>
    ServerInfo,

    /// <summary>One issue.</summary>
    Issue,

    /// <summary>A page of issues.</summary>
    Search,

    /// <summary>A page of an issue's comments.</summary>
    Comments,

    /// <summary>The fields that there are, with their names.</summary>
    Fields,
}
