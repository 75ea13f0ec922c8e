using TicketPrompt.Sources;

namespace TicketPrompt.Markup.Adf;

/// <summary>A node whose children <see cref="AdfReader"/> is reading.</summary>
internal sealed class AdfFrame
{
    /// <summary>The children; null before they are looked at.</summary>
    public IEnumerator<SourceValue>? Children { get; set; }

    /// <summary>The node as an object; null where it is not to be looked at again.</summary>
    public object? Identity { get; set; }

    /// <summary>What becomes of the node; null for a list that stands where a node should, and inside of code.</summary>
    public AdfNode? Rule { get; init; }

    /// <summary>What its children inherit.</summary>
    public Style Style { get; init; }

    /// <summary>Whether its children are parts of a line.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether it is a code block.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether text behind it is another paragraph.</summary>
    public bool EndsParagraph { get; init; }
}
