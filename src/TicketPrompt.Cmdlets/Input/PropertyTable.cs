using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// The properties of a custom object, listed once: PowerShell takes a microsecond to say that an object has no property of a
/// name, and a ticket is asked for dozens that it has not. Values are read when they are asked for.
/// </summary>
internal sealed class PropertyTable
{
    private const int FewProperties = 16;

    private readonly List<PSPropertyInfo> _properties;
    private readonly Dictionary<string, PSPropertyInfo>? _byName;

    /// <summary>A table of these properties.</summary>
    public PropertyTable(List<PSPropertyInfo> properties)
    {
        _properties = properties;
        if (_properties.Count > FewProperties)
        {
            _byName = new Dictionary<string, PSPropertyInfo>(_properties.Count, StringComparer.OrdinalIgnoreCase);
            foreach (PSPropertyInfo property in _properties)
            {
                _byName[property.Name] = property;
            }
        }
    }

    /// <summary>The properties, in order.</summary>
    public IReadOnlyList<PSPropertyInfo> All => _properties;

    /// <summary>The property of a name, compared without case; null when there is none.</summary>
    public PSPropertyInfo? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out PSPropertyInfo? found) ? found : null;
        }

        for (int i = 0; i < _properties.Count; i++)
        {
            if (string.Equals(_properties[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return _properties[i];
            }
        }

        return null;
    }
}
