namespace TicketPrompt.Markup.Building;

/// <summary>Names of files, as an image or attachment shows them.</summary>
internal static class FileNames
{
    private const string NameParameter = "fileName=";

    /// <summary>
    /// The file's name in an URL: the <c>fileName</c> parameter (Azure DevOps), else the last part of the path, decoded; the URL
    /// itself when there is none.
    /// </summary>
    public static string OfUrl(string url)
    {
        int parameter = url.IndexOf(NameParameter, StringComparison.OrdinalIgnoreCase);
        string name = parameter >= 0 ? url.Substring(parameter + NameParameter.Length) : url;
        int end = name.IndexOfAny(parameter >= 0 ? ['&', '#'] : ['?', '#']);
        name = (end < 0 ? name : name.Substring(0, end)).TrimEnd('/');
        name = name.Substring(name.LastIndexOf('/') + 1);
        return name.Length == 0 ? url : Uri.UnescapeDataString(name);
    }
}
