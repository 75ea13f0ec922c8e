using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>What one run of a cmdlet shares while it reads tickets: the limits, and the layouts that it met. Not for several threads.</summary>
internal sealed class ReadContext
{
    private readonly LayoutCache<LayoutBindings> _bindings = new();
    private readonly LayoutCache<RowLayout> _listed = new();
    private readonly List<string> _names = [];
    private readonly List<string> _typeNames = [];

    /// <summary>Collects Fields of one ticket after the other; empty in between.</summary>
    public FieldMapBuilder Fields { get; } = new(new LayoutCache<RowLayout>());

    /// <summary>The layouts of the maps in Fields.</summary>
    public LayoutCache<RowLayout> NestedLayouts { get; } = new();

    /// <summary>How deep a value of Fields may be nested; what lies deeper is null and a <see cref="FindingKind.TooDeep"/>.</summary>
    public int FieldDepth { get; init; } = 16;

    /// <summary>How many values Fields of one ticket may hold; what comes after is null and a <see cref="FindingKind.TooLarge"/>.</summary>
    public int FieldValues { get; init; } = 250_000;

    /// <summary>How deep containers may stand inside each other.</summary>
    public int ContainerDepth { get; init; } = 16;

    /// <summary>How many containers one input may be made of: lists shared by lists grow beyond all bounds.</summary>
    public int ContainerCount { get; init; } = 100_000;

    /// <summary>How many containers held no ticket: no error, but worth a word with <c>-Verbose</c>.</summary>
    public int EmptyContainers { get; internal set; }

    /// <summary>What the shapes find in objects like this one.</summary>
    public LayoutBindings BindingsOf(SourceValue source) => source.Kind switch
    {
        SourceKind.Object => ListedBindingsOf(source),
        SourceKind.Opaque => LayoutBindings.Opaque,
        _ => LayoutBindings.None,
    };

    /// <summary>The same for the names that an object lists, which are all it has unless it is opaque.</summary>
    public LayoutBindings ListedBindingsOf(SourceValue source)
    {
        RowLayout layout = source.Layout ?? MadeLayoutOf(source);
        return _bindings.Find(layout, static (known, layout) => ReferenceEquals(known.Layout, layout)) ?? _bindings.Add(new LayoutBindings(layout));
    }

    private RowLayout MadeLayoutOf(SourceValue source)
    {
        _names.Clear();
        _names.AddRange(source.Names);
        _typeNames.Clear();
        _typeNames.AddRange(source.TypeNames);
        return _listed.Find(this, static (known, of) => of._names.SequenceEqual(known.Names) && of._typeNames.SequenceEqual(known.TypeNames))
            ?? _listed.Add(new RowLayout([.. _names], [.. _typeNames]));
    }
}
