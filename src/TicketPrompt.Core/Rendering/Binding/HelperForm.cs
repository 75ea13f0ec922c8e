namespace TicketPrompt.Rendering.Binding;

/// <summary>Where a helper is called.</summary>
internal enum HelperForm
{
    /// <summary>In a tag that prints.</summary>
    Tag,

    /// <summary>In the opening tag of a block.</summary>
    Block,

    /// <summary>As an argument.</summary>
    SubExpression,
}
