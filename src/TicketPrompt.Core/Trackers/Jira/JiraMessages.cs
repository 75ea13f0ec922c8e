using TicketPrompt.Sources.Files;
using TicketPrompt.Text;

namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// Jira's own words in an error's body: <c>errorMessages</c>, <c>errors</c> by field, and <c>message</c> as gateways write it.
/// They are a stranger's text: made safe for a terminal, without the secrets that were sent, and cut.
/// </summary>
internal static class JiraMessages
{
    private const int Longest = 600;
    private const int Looked = 20_000;
    private const int Most = 5;

    /// <summary>The words as one line that ends in a full stop; null when there are none.</summary>
    public static string? Of(MemoryStream body, JiraCredential credential)
    {
        if (body.Length == 0 || PageText.IsHtml(body) || Parse(body) is not { } map)
        {
            return null;
        }

        List<string> words = [.. Texts(map["errorMessages"])];
        if (map["errors"] is FieldMap errors)
        {
            words.AddRange(errors.Names.Where(name => errors[name] is string).Select(name => $"{name}: {errors[name]}"));
        }

        if (words.Count == 0)
        {
            words.AddRange(Texts(map["message"]).Concat(Texts(map["errorMessage"])).Concat(Texts(map["error"])));
        }

        string joined = string.Join(" ", words.Where(text => text.Trim().Length > 0).Take(Most).Select(Sentence));
        return joined.Length == 0 ? null : Safe(joined, credential, Longest);
    }

    public static string Safe(string text, JiraCredential credential, int longest)
    {
        // Cleaned before it is searched: invisible characters in a secret would hide it; cut only then, lest half of one stays.
        string clean = HostText.Of(text.Length > Looked ? text.Substring(0, Looked) : text);
        return HostText.Of(credential.Scrub(clean), longest);
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyList<object?> list => list.OfType<string>(),
        _ => [],
    };

    private static string Sentence(string text)
    {
        string trimmed = text.Trim();
        return trimmed[trimmed.Length - 1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    private static FieldMap? Parse(MemoryStream body)
    {
        try
        {
            return JsonBody.Read(body, CancellationToken.None) as FieldMap;
        }
        catch (FileReadException)
        {
            return null;
        }
    }
}
