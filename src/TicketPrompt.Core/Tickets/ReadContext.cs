using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets;

/// <summary>What one run of a cmdlet shares while it reads tickets: the limits, and what was noticed. Not for several threads.</summary>
internal sealed class ReadContext
{
    // The tickets of a stream have one layout, or take turns between a few.
    private readonly LayoutPlan?[] _plans = new LayoutPlan?[8];
    private int _nextPlan;

    /// <summary>Collects Fields of one ticket after the other; empty in between.</summary>
    public FieldMapBuilder Fields { get; } = new();

    /// <summary>How deep a value of Fields may be nested; what lies deeper is null and a <see cref="FindingKind.TooDeep"/>.</summary>
    public int FieldDepth { get; init; } = 16;

    /// <summary>How many values Fields of one ticket may hold; what comes after is null and a <see cref="FindingKind.TooLarge"/>.</summary>
    public int FieldValues { get; init; } = 250_000;

    /// <summary>How deep containers may stand inside each other.</summary>
    public int ContainerDepth { get; init; } = 16;

    /// <summary>How many containers one input may be made of: lists shared by lists grow beyond all bounds.</summary>
    public int ContainerCount { get; init; } = 100_000;

    /// <summary>
    /// Where the findings of the ticket that is being read at this moment go: each ticket has a list of its own. A
    /// <see cref="Sources.SourceReader"/> that finds something (a property that throws) adds it here.
    /// </summary>
    public List<Finding> Findings { get; internal set; } = [];

    /// <summary>How many containers held no ticket: no error, but worth a word with <c>-Verbose</c>.</summary>
    public int EmptyContainers { get; internal set; }

    /// <summary>The plan for objects like this one; null where it has no layout.</summary>
    public LayoutPlan? PlanFor(SourceValue source)
    {
        if (source.Layout is not { } layout)
        {
            return null;
        }

        foreach (LayoutPlan? known in _plans)
        {
            if (ReferenceEquals(known?.Layout, layout))
            {
                return known;
            }
        }

        LayoutPlan plan = new(source);
        _plans[_nextPlan] = plan;
        _nextPlan = (_nextPlan + 1) % _plans.Length;
        return plan;
    }

    /// <summary>How the last ticket without a layout spelled its names: the next one mostly has the same.</summary>
    public SpelledNames? Spelled { get; set; }
}
