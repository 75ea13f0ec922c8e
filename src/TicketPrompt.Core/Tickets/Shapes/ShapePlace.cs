namespace TicketPrompt.Tickets.Shapes;

/// <summary>One place where a shape looks for a field's value: a path of a <see cref="ShapeRow"/>, split into names.</summary>
/// <param name="Row">The row.</param>
/// <param name="Steps">The property names to walk; empty where the conversion looks at the whole source.</param>
/// <param name="Names">What Fields would call what is used here; empty where nothing is used up.</param>
internal sealed record ShapePlace(ShapeRow Row, string[] Steps, string[] Names)
{
    /// <summary>The position of the first step among the shape's names; -1 when it is none of them, or there is no step.</summary>
    public int NameId { get; set; } = -1;

    /// <summary>The number of the first step: places of one shape that begin with the same name have the same; -1 when there is no step.</summary>
    public int StepId { get; set; } = -1;
}
