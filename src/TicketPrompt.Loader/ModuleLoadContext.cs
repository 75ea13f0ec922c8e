using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace TicketPrompt.Loader;

/// <summary>
/// The load context of the module: its own assemblies and their dependencies (Handlebars.Net, YamlDotNet, ...) are found here
/// and nowhere else, so that a session with another version of one of them notices nothing, and neither do we.
/// </summary>
/// <remarks>One a process, never unloaded: a context a runspace would make <c>$using:template</c> in
/// <c>ForEach-Object -Parallel</c> an object of a foreign type, and a context an import would do so to objects from before a
/// re-import.</remarks>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly object Gate = new();
    private static ModuleLoadContext? _instance;

    private readonly string _folder;
    private readonly string _precompiled;

    private ModuleLoadContext(string folder)
        : base("TicketPrompt")
    {
        _folder = folder;

        // Native code for this runtime and machine, where the build made some: net10.0/linux-x64.
        _precompiled = Path.Combine(folder, FormattableString.Invariant($"net{Environment.Version.Major}.0"), RuntimeInformation.RuntimeIdentifier);
    }

    /// <summary>Loads an assembly of the module, or finds it loaded already.</summary>
    /// <param name="path">The full path of the assembly file. The folder of the first one ever loaded stays the module's folder.</param>
    /// <returns>The assembly in the module's own context.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Assembly Load(string path)
    {
        lock (Gate)
        {
            _instance ??= new ModuleLoadContext(Path.GetDirectoryName(path)!);
            return _instance.LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(path)));
        }
    }

    /// <summary>The precompiled assembly where there is one, else the module's own; null leaves it to the session.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string file = assemblyName.Name + ".dll";
        string path = Path.Combine(_precompiled, file);
        path = File.Exists(path) ? path : Path.Combine(_folder, file);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
