namespace TicketPrompt.Handlebars.Scopes;

/// <summary>
/// The <c>@</c> variables. Every <c>{{#each}}</c> and every partial with a block has a frame of its own, which starts as a copy of
/// the one around it (handlebars.js's createFrame); <c>@../index</c> is that of the frame around.
/// </summary>
internal sealed class DataFrame
{
    private int? _index;
    private string? _key;
    private bool _first;
    private bool _last;

    /// <summary>The outermost frame.</summary>
    public DataFrame(object? root) => Root = root;

    /// <summary>A copy of another frame.</summary>
    public DataFrame(DataFrame outer)
    {
        Outer = outer;
        Root = outer.Root;
        PartialBlock = outer.PartialBlock;
        _index = outer._index;
        _key = outer._key;
        _first = outer._first;
        _last = outer._last;
    }

    /// <summary>The frame around this one.</summary>
    public DataFrame? Outer { get; }

    /// <summary><c>@root</c></summary>
    public object? Root { get; }

    /// <summary><c>@partial-block</c></summary>
    public PartialBlock? PartialBlock { get; set; }

    /// <summary>Goes on to an element: <c>@index</c>, <c>@key</c> (the index where there is no key), <c>@first</c>, <c>@last</c>.</summary>
    public void MoveTo(int index, string? key, int count)
    {
        _index = index;
        _key = key;
        _first = index == 0;
        _last = index == count - 1;
    }

    /// <summary>Finds a variable.</summary>
    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "root" => Root,
            "index" => _index,
            "key" => _key ?? (object?)_index,
            "first" => _index is null ? null : _first,
            "last" => _index is null ? null : _last,
            "partial-block" => PartialBlock,
            _ => null,
        };
        return value is not null || name == "root";
    }
}
