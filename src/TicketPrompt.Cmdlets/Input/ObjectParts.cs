using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Reflection;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// What PowerShell keeps of an object and shows only with much ado: the members that were given to it alone, and its type names.
/// To ask for the public ones makes tables for that object that stay until the next full garbage collection, of millions of
/// objects in a stream.
/// </summary>
/// <remarks>None of it is public, and all is the same from PowerShell 3 to 7.6. Where it is missing, what is public does.</remarks>
internal static class ObjectParts
{
    // Every object has this one beside those that a listing shows.
    private const string HiddenName = "pstypenames";

    private static readonly Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? Members = Find<PSMemberInfoCollection<PSMemberInfo>>("InstanceMembers");
    private static readonly Func<PSObject, Collection<string>>? Types = Find<Collection<string>>("InternalTypeNames");

    // Where a collection of members keeps them: to walk the collection itself makes a list of them first.
    private static FieldInfo? _store;

    /// <summary>The type names, most derived first; not to be changed.</summary>
    public static Collection<string> TypeNamesOf(PSObject value) => Types is null ? value.TypeNames : Types(value);

    /// <summary>Adds the properties of a custom object that are its own, in order; false where they cannot be told.</summary>
    public static bool AddOwnTo(PropertyTable table, PSObject custom)
    {
        if (Members?.Invoke(custom) is not { } members)
        {
            return false;
        }

        if (StoreOf(members) is not { } store)
        {
            foreach (PSMemberInfo member in members)
            {
                AddIfProperty(table, member);
            }

            return true;
        }

        // As the collection itself does.
        lock (store)
        {
            for (int i = 0; i < store.Count; i++)
            {
                AddIfProperty(table, store[i]);
            }
        }

        return true;
    }

    private static void AddIfProperty(PropertyTable table, object? member)
    {
        if (member is PSPropertyInfo property && property.Name != HiddenName)
        {
            table.Add(property);
        }
    }

    private static OrderedDictionary? StoreOf(PSMemberInfoCollection<PSMemberInfo> members)
    {
        Type type = members.GetType();
        if (_store?.DeclaringType != type)
        {
            _store = Array.Find(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field => field.FieldType == typeof(OrderedDictionary));
        }

        return _store?.GetValue(members) as OrderedDictionary;
    }

    private static Func<PSObject, T>? Find<T>(string name)
        where T : class
    {
        MethodInfo? getter = typeof(PSObject).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetGetMethod(nonPublic: true);
        return getter is not null && typeof(T).IsAssignableFrom(getter.ReturnType) ? (Func<PSObject, T>)Delegate.CreateDelegate(typeof(Func<PSObject, T>), getter) : null;
    }
}
