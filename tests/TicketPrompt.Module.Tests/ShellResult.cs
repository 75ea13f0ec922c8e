using System.Management.Automation;

namespace TicketPrompt.ModuleTests;

/// <summary>What a script left behind in each stream.</summary>
internal sealed record ShellResult(
    IReadOnlyList<PSObject?> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<ProgressRecord> Progress)
{
    /// <summary>What a developer of the module would see.</summary>
    public IReadOnlyList<string> Debug { get; init; } = [];

    /// <summary>The output as text, one string an object.</summary>
    public IReadOnlyList<string> Texts => [.. Output.Select(o => o?.ToString() ?? "")];

    /// <summary>The only output; the test fails when there is another number, or an error.</summary>
    public string Text
    {
        get
        {
            Assert.True(Errors.Count == 0, ErrorText);
            return Assert.Single(Texts);
        }
    }

    /// <summary>The errors' ids, the part before the comma that is promised.</summary>
    public IReadOnlyList<string> ErrorIds => [.. Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0])];

    /// <summary>All errors, a line each.</summary>
    public string ErrorText => string.Join("\n", Errors.Select(e => $"[{e.FullyQualifiedErrorId}] {e}"));
}
