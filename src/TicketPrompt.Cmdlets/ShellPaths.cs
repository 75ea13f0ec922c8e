using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace TicketPrompt.Cmdlets;

/// <summary>The one place that turns a path as the user typed it (relative, with wildcards, on a PSDrive) into file system paths.</summary>
internal static class ShellPaths
{
    /// <summary>Existing files and folders that a path leads to; what is wrong with it goes to <paramref name="report"/>.</summary>
    public static IReadOnlyList<string> Existing(PSCmdlet cmdlet, string path, bool literal, Action<ErrorRecord> report)
    {
        try
        {
            ProviderInfo provider;
            IReadOnlyList<string> found;
            if (literal)
            {
                found = [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)];
            }
            else
            {
                found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider).ToArray();
            }

            if (provider.ImplementingType != typeof(FileSystemProvider))
            {
                report(Errors.NotAFile(path, $"is a path of the provider {provider.Name}. Give a path of the file system."));
                return [];
            }

            if (found.Count == 0 || !found.All(one => File.Exists(one) || Directory.Exists(one)))
            {
                report(Errors.PathNotFound(path));
                return [];
            }

            return found;
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException
            or WildcardPatternException or PSInvalidOperationException or NotSupportedException or ArgumentException or IOException
            or ProviderInvocationException or UnauthorizedAccessException)
        {
            report(Errors.PathNotFound(path));
            return [];
        }
    }

    /// <summary>The full path of a place that need not exist.</summary>
    public static string Full(PSCmdlet cmdlet, string path) => cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);

    /// <summary>Whether a text that should be something else is the path of a file. Asks no other machine: that alone would sign in there.</summary>
    public static bool IsFile(PSCmdlet cmdlet, string text)
    {
        if (text.StartsWith("\\\\", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        IReadOnlyList<string> found = Existing(cmdlet, text, literal: true, static _ => { });
        return found.Count == 1 && File.Exists(found[0]);
    }

    /// <summary>Whether a <c>-Template</c> value is meant as a path rather than a name.</summary>
    public static bool LooksLikePath(string text) =>
        text.Length > 0 && (text[0] is '.' or '/' or '\\' or '~' || text.IndexOf(':') > 0 || Templates.TemplateFile.IsTemplate(text));
}
