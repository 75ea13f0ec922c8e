namespace TicketPrompt.Tickets.Shapes;

/// <summary>One place where a shape looks for a field's value: a path of a <see cref="ShapeRow"/>, split into names.</summary>
/// <param name="Row">The row.</param>
/// <param name="Steps">The property names to walk; empty where the conversion looks at the whole source.</param>
/// <param name="Feeds">What Fields would call what is used here; empty where nothing is used up.</param>
internal sealed record ShapePlace(ShapeRow Row, string[] Steps, string[] Feeds)
{
    /// <summary>The position among the places of the shape.</summary>
    public int Number { get; set; }
}
