using TicketPrompt.JiraTests;
using TicketPrompt.ModuleTests.Jira;

namespace TicketPrompt.ModuleTests.Oracle;

/// <summary>
/// What the module gave before its inside was rebuilt: prompts, tickets, errors. Where it gives something else, the test names the
/// cases and writes all texts to artifacts/oracle, so that two builds' can be compared with diff. After a change that is meant:
/// <c>TICKETPROMPT_ORACLE=write dotnet test tests/TicketPrompt.Module.Tests --filter OracleTests</c>, and read the difference.
/// </summary>
public sealed class OracleTests
{
    // Enough for a template and some of a ticket: what leaves things out of most samples and is an error for few.
    private const int Budget = 1200;

    private static readonly (string Name, string Arguments)[] Modes =
    [
        ("plain", ""),
        ("budget", $"-MaxTokens {Budget}"),
        ("strict", "-Strict"),
        ("combine", "-Combine"),
    ];

    [Fact]
    public void Every_sample_gives_the_same_prompts()
    {
        OracleGolden golden = new("prompts");
        using Shell shell = new();
        string own = Repository.Fixture("Oracle", "oracle.prompt");
        string specimen = Repository.Fixture("Specimen", "specimen.hbs");
        string[] templates = [.. shell.Run("Get-TicketTemplate").Texts, .. shell.Run("Import-TicketTemplate $args", own, specimen).Texts];
        Assert.Equal(12, templates.Length);

        foreach (OracleSample sample in OracleSample.All)
        {
            object? argument = sample.Argument;
            string Run(string parameters) => Prompts(shell.Run(
                $"param($sample) {sample.Command} | ConvertTo-EngineerPrompt -AsObject -AsOf 2026-10-05T12:00:00Z {parameters}", argument));

            foreach (string template in templates)
            {
                foreach ((string mode, string arguments) in Modes)
                {
                    golden.Add($"{sample.Name} {template} {mode}", Run($"-Template {template} {arguments}"));
                }
            }

            golden.Add($"{sample.Name} oracle raw", Run("-Template oracle -SkipSanitization -SkipRedaction"));
            golden.Add($"{sample.Name} (chosen) verbose", Run("-Verbose"));
            golden.Add($"{sample.Name} (several) budget", Run($"-Template qa-engineer, oracle -MaxTokens {2 * Budget} -TokenEncoding cl100k_base"));
        }

        golden.CheckHashes();
    }

    [Fact]
    public void Every_sample_gives_the_same_tickets()
    {
        OracleGolden golden = new("tickets");
        using Shell shell = new();
        foreach (OracleSample sample in OracleSample.All)
        {
            ShellResult result = shell.Run($"param($sample) {sample.Command} | ConvertTo-Ticket -Verbose", sample.Argument);
            golden.Add(sample.Name, new OracleText().Objects(result).Streams(result).ToString());
        }

        golden.CheckHashes();
    }

    [Fact]
    public void Every_wrong_input_gives_the_same_error()
    {
        OracleGolden golden = new("errors");
        using Shell shared = new();
        foreach ((string name, string input) in WrongInputs())
        {
            // What changes the session's templates has a session of its own.
            bool isAlone = input.Contains("Import-", StringComparison.Ordinal) || input.Contains("Remove-", StringComparison.Ordinal);
            using Shell? own = isAlone ? new() : null;
            using TemporaryFolder folder = new();
            Shell shell = own ?? shared;
            shell.SetLocation(folder.Path);
            ShellResult result = shell.Run(FilesOf(input, folder));
            shell.SetLocation(Repository.Root);
            golden.Add(name, new OracleText().Mask(folder.Path, "<folder>").Streams(result).Texts(result).ToString());
        }

        golden.CheckTexts();
    }

    [Fact]
    public void Every_fault_of_Jira_gives_the_same_error()
    {
        OracleGolden golden = new("jira-faults");
        foreach (string fault in JiraFaults.All.Select(row => (string)row[0]).Except(["429 reset", "large"]))
        {
            using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/PROJ-2", StringComparison.Ordinal) || call.Path.StartsWith("/log", StringComparison.Ordinal)
                ? JiraFaults.Answer(fault, call)
                : null));
            ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-1, PROJ-2, PROJ-3 -BaseUri $u -Token $t | ForEach-Object { $_.Key }");
            golden.Add(fault, new OracleText().Mask($"127.0.0.1:{server.Port}", "<jira>").Streams(result).Texts(result).ToString());
        }

        golden.CheckTexts();
    }

    private static string Prompts(ShellResult result) => new OracleText().Prompts(result).Streams(result).ToString();

    /// <summary>The cases of wrong-inputs.txt: <c>== name</c>, files each after <c>-- name</c>, and a script after <c>$ </c>.</summary>
    private static IEnumerable<(string Name, string Input)> WrongInputs() =>
        from entry in ("\n" + File.ReadAllText(Repository.Fixture("Oracle", "wrong-inputs.txt"))).Split("\n== ").Skip(1)
        let end = entry.IndexOf('\n', StringComparison.Ordinal)
        select (entry[..end], entry[end..]);

    /// <summary>Writes an input's files; returns its script.</summary>
    private static string FilesOf(string input, TemporaryFolder folder)
    {
        string[] parts = input.TrimEnd('\n').Split("\n$ ");
        foreach (string file in parts[0].Split("\n-- ").Skip(1))
        {
            string[] nameAndText = file.Split('\n', 2);
            folder.Write(nameAndText[0], nameAndText.Length > 1 ? nameAndText[1] : "");
        }

        return parts[1];
    }
}
