using TicketPrompt.Handlebars;
using TicketPrompt.Sources;

namespace TicketPrompt.Templates;

/// <summary>Reads template files from the disk.</summary>
internal static class TemplateLoader
{
    // Far above the limits of text and metadata together; more is not even read.
    private const long MaxFileLength = 8 * 1024 * 1024;

    /// <summary>Reads a template file and takes it apart.</summary>
    /// <exception cref="TemplateFileException">The file cannot be read or its metadata is wrong.</exception>
    public static TemplateDefinition ReadDefinition(string path) => TemplateFile.Parse(ReadText(path), path);

    /// <summary>Reads a partial; metadata that it may have is passed over.</summary>
    /// <exception cref="TemplateFileException">The file cannot be read.</exception>
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
