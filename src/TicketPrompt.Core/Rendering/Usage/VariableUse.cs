using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering;

/// <summary>A place where a variable is used.</summary>
/// <param name="Path">The names from the root of the data; <see cref="Element"/> stands for the elements of a list.</param>
/// <param name="Location">Where it is used.</param>
/// <param name="IsOptional">Whether it may be missing in a strict rendering too: an argument of if, unless or default.</param>
/// <param name="IsCertain">False inside of a section over a variable, <c>{{#name}}</c>: there the path is this one when the variable is
/// true, and another one when it is an object or a list.</param>
internal sealed record VariableUse(IReadOnlyList<string> Path, TemplateLocation Location, bool IsOptional, bool IsCertain)
{
    /// <summary>Stands in a path for the elements of a list, or the values of an object.</summary>
    public const string Element = "[]";
}
