using System.Management.Automation;
using System.Reflection;

namespace TicketPrompt.Cmdlets.Compatibility;

/// <summary>
/// On Windows PowerShell, which has no load contexts: answers for the assemblies that lie beside this one, by their names
/// only, and for nobody else's. On PowerShell 7 the loader's context does this, and there is nothing to answer for.
/// </summary>
public sealed class AssemblyResolution : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(AssemblyResolution).Assembly.Location)!;

    /// <inheritdoc/>
    public void OnImport()
    {
        if (IsInDefaultContext)
        {
            AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    // The loader stands beside the cmdlets only in the build for PowerShell 7.
    private static bool IsInDefaultContext => !File.Exists(Path.Combine(Folder, "TicketPrompt.Loader.dll"));

    private static Assembly? Resolve(object? sender, ResolveEventArgs e)
    {
        string path = Path.Combine(Folder, new AssemblyName(e.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
