using System.Text;

namespace TicketPrompt.Jira;

/// <summary>One thing asked of Jira; everything in it is percent-encoded, so that no key or query reaches another resource.</summary>
/// <param name="purpose">What kind of thing, for messages.</param>
/// <param name="subject">What it is about, for messages: an issue's key, or null.</param>
internal sealed class JiraRequest(JiraPurpose purpose, string? subject = null)
{
    private readonly StringBuilder _path = new("rest/api");
    private readonly StringBuilder _query = new();

    /// <summary>What kind of thing is asked for.</summary>
    public JiraPurpose Purpose { get; } = purpose;

    /// <summary>What it is about: an issue's key, or null.</summary>
    public string? Subject { get; } = subject;

    /// <summary>The path below the site's root.</summary>
    public string Path => _path.ToString();

    /// <summary>Path and query.</summary>
    public string PathAndQuery => _path.ToString() + _query;

    /// <summary>Adds a step of the path.</summary>
    public JiraRequest To(string step)
    {
        _path.Append('/').Append(Uri.EscapeDataString(step));
        return this;
    }

    /// <summary>Adds a parameter; null is left out.</summary>
    public JiraRequest With(string name, string? value)
    {
        if (value is not null)
        {
            _query.Append(_query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a parameter.</summary>
    public JiraRequest With(string name, long value) => With(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
