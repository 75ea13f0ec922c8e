namespace TicketPrompt.Markup.Wiki;

/// <summary>What a <see cref="WikiMacro"/> becomes.</summary>
internal enum WikiMacroKind
{
    /// <summary>A code block.</summary>
    Code,

    /// <summary>What its body says, which is JSON.</summary>
    Adf,

    /// <summary>A quotation or an alert.</summary>
    Panel,

    /// <summary>Its title and its body: folding means nothing to a reader of text.</summary>
    Expand,
}
