using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TicketPrompt.Templates;

namespace TicketPrompt.Cmdlets;

/// <summary>Keeps a catalogue of templates for each runspace, as long as the runspace lives.</summary>
public static class SessionCatalog
{
    private static readonly ConditionalWeakTable<Runspace, TemplateCatalog> Catalogs = new();

    // module/bin/<tfm>/TicketPrompt.Cmdlets.dll stands three folders below the module's root.
    private static readonly string BuiltInFolder = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(SessionCatalog).Assembly.Location)!, "..", "..", "..", "templates"));

    /// <summary>The catalogue of the current runspace.</summary>
    internal static TemplateCatalog Current =>
        Catalogs.GetValue(Runspace.DefaultRunspace, _ => new TemplateCatalog(BuiltInTemplates.In(BuiltInFolder)));

    /// <summary>Forgets the current runspace's catalogue; called when the module is removed.</summary>
    public static void Clear() => Catalogs.Remove(Runspace.DefaultRunspace);
}
