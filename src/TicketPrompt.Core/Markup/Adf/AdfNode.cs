using TicketPrompt.Markup.Building;
using TicketPrompt.Sources;

namespace TicketPrompt.Markup.Adf;

/// <summary>What becomes of one type of ADF node.</summary>
/// <param name="Content">What its <c>content</c> is read as.</param>
/// <param name="Enter">What it adds or opens before its content; null for a node that is only its text and content.</param>
/// <param name="Leave">What it closes.</param>
/// <param name="IsBlock">Whether it stands apart from text before and after it.</param>
internal sealed record AdfNode(
    AdfContent Content,
    Action<DocumentBuilder, SourceValue, Style>? Enter = null,
    Action<DocumentBuilder>? Leave = null,
    bool IsBlock = true);

/// <summary>What an ADF node's <c>content</c> is read as.</summary>
internal enum AdfContent
{
    /// <summary>It is not read.</summary>
    None,

    Blocks,

    /// <summary>Parts of a line.</summary>
    Inline,

    /// <summary>What the node itself is among.</summary>
    AsParent,

    Code,
}
