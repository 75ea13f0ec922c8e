namespace TicketPrompt.Templates;

/// <summary>Lists the template files of a folder and all folders below it.</summary>
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
