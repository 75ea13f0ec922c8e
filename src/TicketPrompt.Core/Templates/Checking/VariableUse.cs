namespace TicketPrompt.Templates.Checking;

/// <summary>Which variables a template and its partials use.</summary>
internal sealed class VariableUse
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private bool _all;

    /// <summary>Notes a name that is looked up where variables are, or may be.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>Notes that all may be used: the whole root is printed or handed on, or a partial that cannot be known is called.</summary>
    public void AddAll() => _all = true;

    public bool Uses(string name) => _all || _names.Contains(name);
}
