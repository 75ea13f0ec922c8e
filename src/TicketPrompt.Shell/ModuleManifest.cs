using System.Reflection;

namespace TicketPrompt.Shell;

/// <summary>Finds the module that belongs to this build.</summary>
internal static class ModuleManifest
{
    /// <summary>The path of <c>TicketPrompt.psd1</c> in the repository that this program was built in.</summary>
    public static string Find() => Path.Combine(
        typeof(ModuleManifest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "TicketPrompt.psd1");
}
