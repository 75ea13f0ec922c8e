namespace TicketPrompt.Rendering;

/// <summary>Where a rendering is: what the names of the current tag mean.</summary>
/// <param name="Scope">The context and those around it.</param>
/// <param name="Data">The <c>@</c> variables.</param>
/// <param name="BlockParams">The block parameters; null outside of blocks that have some.</param>
/// <param name="Activation">The run of the template that the current tag stands in.</param>
internal readonly record struct Registers(Scope? Scope, DataFrame Data, BlockParamScope? BlockParams, TemplateActivation Activation);
