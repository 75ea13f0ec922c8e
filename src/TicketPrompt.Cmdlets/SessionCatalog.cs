using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TicketPrompt.Templates;

namespace TicketPrompt.Cmdlets;

/// <summary>Keeps a catalogue of templates for each runspace, as long as the runspace lives.</summary>
public static class SessionCatalog
{
    private static readonly ConditionalWeakTable<Runspace, TemplateCatalog> Catalogs = new();

    private static readonly string BuiltInFolder = Path.Combine(ModuleFolder(), "templates");

    internal static TemplateCatalog Current =>
        Catalogs.GetValue(Runspace.DefaultRunspace, _ => new TemplateCatalog(BuiltInTemplates.In(BuiltInFolder)));

    /// <summary>Forgets the current runspace's catalogue; called when the module is removed.</summary>
    public static void Clear() => Catalogs.Remove(Runspace.DefaultRunspace);

    // The assembly lies in module/bin/<tfm>, or where it is precompiled two folders deeper.
    private static string ModuleFolder()
    {
        string assembly = Path.GetDirectoryName(typeof(SessionCatalog).Assembly.Location)!;
        string? folder = assembly;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TicketPrompt.psd1")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? assembly;
    }
}
