namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>What a source format can say.</summary>
/// <param name="HasStarts">Whether numbered lists start where they want.</param>
/// <param name="HasTasks">Whether items can be tasks.</param>
/// <param name="HasFreeItems">Whether items and cells hold any blocks in any order.</param>
internal sealed record TreeLimits(bool HasStarts, bool HasTasks, bool HasFreeItems)
{
    /// <summary>Jira wiki markup.</summary>
    public static TreeLimits Wiki { get; } = new(HasStarts: false, HasTasks: false, HasFreeItems: false);

    /// <summary>HTML.</summary>
    public static TreeLimits Html { get; } = new(HasStarts: true, HasTasks: true, HasFreeItems: true);
}
