using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Jira;

/// <summary>Shows how many issues were read from Jira, and why it waits.</summary>
/// <param name="site">The site as messages name it.</param>
internal sealed class JiraProgress(Cmdlet cmdlet, string site) : ReadingProgress(cmdlet, 7362, $"Reading issues from {site}")
{
    private long? _total;

    /// <param name="total">How many issues there are in all, as far as that is known.</param>
    public void Expect(long? total) => _total = total;

    public override void Show() => Show(null);

    /// <param name="wait">What is waited for; null when nothing is.</param>
    public void Show(string? wait)
    {
        string read = _total > 0
            ? FormattableString.Invariant($"{Count} of {_total} issues")
            : FormattableString.Invariant($"{Count} {(Count == 1 ? "issue" : "issues")}");
        Write(wait is null ? read : $"{read}. {wait}", Count, _total);
    }
}
