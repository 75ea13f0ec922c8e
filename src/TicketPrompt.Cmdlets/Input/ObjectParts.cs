using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Reflection;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// What PowerShell keeps of an object and shows only with much ado: the members that were given to it alone, and its type names.
/// To ask for the public ones makes tables for that object that stay until the next full garbage collection, of millions of
/// objects in a stream.
/// </summary>
/// <remarks>Neither is public, and both are the same from PowerShell 3 to 7.6. Where they are missing, the public ones do.</remarks>
internal static class ObjectParts
{
    private static readonly Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? Members = Find<PSMemberInfoCollection<PSMemberInfo>>("InstanceMembers");
    private static readonly Func<PSObject, Collection<string>>? Types = Find<Collection<string>>("InternalTypeNames");

    /// <summary>The type names, most derived first; not to be changed.</summary>
    public static Collection<string> TypeNamesOf(PSObject value) => Types is null ? value.TypeNames : Types(value);

    /// <summary>The members of a custom object that are its own; null where they cannot be told.</summary>
    public static PSMemberInfoCollection<PSMemberInfo>? OwnMembersOf(PSObject custom) => Members?.Invoke(custom);

    private static Func<PSObject, T>? Find<T>(string name)
        where T : class
    {
        MethodInfo? getter = typeof(PSObject).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetGetMethod(nonPublic: true);
        return getter is not null && typeof(T).IsAssignableFrom(getter.ReturnType) ? (Func<PSObject, T>)Delegate.CreateDelegate(typeof(Func<PSObject, T>), getter) : null;
    }
}
