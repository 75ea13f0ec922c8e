using System.Text.RegularExpressions;

namespace TicketPrompt.ModuleTests;

/// <summary>Every example in README.md runs, in the repository's folder, with stand-ins for what needs a network or a desktop.</summary>
public sealed partial class ReadmeTests
{
    // The bare engine has none of these; each does as much of its namesake's work as the examples need.
    private const string StandIns = """
        $credential = $null
        function ConvertFrom-Json { begin { $text = '' } process { $text += $_ } end { & $parse $text } }
        function Invoke-RestMethod { & $parse ([IO.File]::ReadAllText("$samples/jira-search.json")) }
        function gh { [IO.File]::ReadAllText("$samples/github-issues.json") }
        function Get-JiraIssue { [pscustomobject]@{ PSTypeName = 'JiraPS.Issue'; Key = $args[0]; Summary = 's'; HttpUrl = 'https://j.example/browse/PAY-482'; RestUrl = 'https://j.example/rest/api/2/issue/1' } }
        function Set-Clipboard { process { $_ } }
        function Select-Object { process { $_ } }
        function my-agent { process { $_ } }
        function Set-Content { process { $_ } }
        function ConvertTo-Json { process { $_ } }
        function Get-Ticket { param([Parameter(ValueFromPipeline)] $Key, $Jql, $Path, $BaseUri, $Credential, $Token, $Property)
            process { TicketPrompt\Get-Ticket -Path $(if ($Path) { $Path } else { "$samples/jira-search.json" }) } }
        function Get-Secret { }
        function Set-Secret { }
        function Get-Credential { }
        function Read-Host { }
        function Install-PSResource { }
        function Register-SecretVault { }
        function az { if ($args[1] -eq 'query') { '[{"id":1}]' } else { '{"id":1,"fields":{"System.Title":"t","System.State":"Active"}}' } }
        """;

    public static TheoryData<string> Examples => [.. Blocks("powershell")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_runs(string example)
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "module"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "module", "samples"), Repository.Samples);
        folder.Write("triage.hbs", Assert.Single(Blocks("handlebars")));
        folder.Write("our-templates/triage.hbs", Assert.Single(Blocks("handlebars")));
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Func<string, object?> parse = JsonObjects.Parse;
        ShellResult prepared = shell.Run("param($samples, $json) $parse = { $json.Invoke($args[0]) }.GetNewClosure()\n" + StandIns, Repository.Samples, parse);
        Assert.True(prepared.Errors.Count == 0, prepared.ErrorText);

        ShellResult result = shell.Run(example);
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public void The_first_example_prints_what_the_README_shows()
    {
        using Shell shell = new();
        shell.SetLocation(Repository.Root);
        Assert.Equal(Blocks("text")[0].Trim(), string.Join("\n", shell.Run(Blocks("powershell")[0]).Texts).Trim());
    }

    [Fact]
    public void The_quick_start_has_two_commands_the_second_of_which_runs_these_tests()
    {
        string start = ReadReadme().Split("\n## ").Single(section => section.StartsWith("Quick start", StringComparison.Ordinal));
        Assert.Equal(["dotnet run --project src/TicketPrompt.Shell", "dotnet test"], Block().Matches(start).Select(m => m.Groups["text"].Value.Trim()));
    }

    private static string ReadReadme() => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static string[] Blocks(string language) =>
        [.. Block().Matches(ReadReadme()).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
