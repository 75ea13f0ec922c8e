using TicketPrompt.Handlebars;
using TicketPrompt.Sources;

namespace TicketPrompt.Templates;

internal static class TemplateLoader
{
    // Far above the limits of text and metadata together; more is not even read.
    private const long MaxFileLength = 8 * 1024 * 1024;

    /// <exception cref="TemplateFileException">The file cannot be read or its metadata is wrong.</exception>
    public static TemplateDefinition ReadDefinition(string path) => TemplateFile.Parse(ReadText(path), path);

    /// <summary>Reads a partial; metadata that it may have is passed over.</summary>
    public static PartialText ReadPartial(string path, string name)
    {
        TemplateDefinition definition = ReadDefinition(path);
        return new PartialText(definition.Text, name, path, definition.FirstLine, definition.Indent + 1);
    }

    private static string ReadText(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxFileLength)
            {
                throw new TemplateFileException("TemplateLimit", "The file is larger than 8 MiB; a template is at most 1 MiB.", path);
            }

            return TextFile.ReadAll(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            throw new TemplateFileException("UnsupportedFile", $"The file cannot be read. {e.Message}", path);
        }
    }
}

internal static class TemplateFolder
{
    // Folders inside each other; a link that leads back up ends here.
    private const int MaxDepth = 16;

    public static IEnumerable<TemplateFileEntry> Files(string folder) => Files(folder, "", 0);

    private static IEnumerable<TemplateFileEntry> Files(string folder, string prefix, int depth)
    {
        foreach (string path in Directory.GetFiles(folder).OrderBy(path => path, StringComparer.Ordinal))
        {
            if (TemplateFile.IsTemplate(path))
            {
                yield return new TemplateFileEntry(path, prefix + TemplateFile.NameOf(path));
            }
        }

        if (depth == MaxDepth)
        {
            yield break;
        }

        foreach (string below in Directory.GetDirectories(folder).OrderBy(path => path, StringComparer.Ordinal))
        {
            foreach (TemplateFileEntry entry in Files(below, $"{prefix}{Path.GetFileName(below)}/", depth + 1))
            {
                yield return entry;
            }
        }
    }
}

/// <summary>A template file, and the name that it has unless it says another: <c>base</c>, or <c>sub/base</c> in a subfolder.</summary>
internal sealed record TemplateFileEntry(string Path, string DefaultName);
