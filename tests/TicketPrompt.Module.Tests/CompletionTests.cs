namespace TicketPrompt.ModuleTests;

/// <summary>What a user sees who presses Tab.</summary>
public sealed class CompletionTests
{
    private const string Complete = "param($line) [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText";

    [Theory]
    [InlineData("Get-TicketTemplate back", "backend-engineer")]
    [InlineData("Get-TicketTemplate -Name QA", "qa-engineer")]
    [InlineData("Remove-TicketTemplate mob", "mobile-engineer")]
    [InlineData("Test-TicketTemplate -Name site", "site-reliability-engineer")]
    [InlineData("ConvertTo-EngineerPrompt -Template 'sec", "security-engineer")]
    [InlineData("ConvertTo-EngineerPrompt front", "frontend-engineer")]
    [InlineData("ConvertTo-EngineerPrompt -Template qa-engineer, dev", "devops-engineer")]
    public void Names_of_templates_are_completed(string line, string expected)
    {
        using Shell shell = new();
        Assert.Contains(expected, shell.Run(Complete, line).Texts);
    }

    [Theory]
    [InlineData("ConvertTo-EngineerPrompt -Template greet -Variable ", "@{ 'team' = ''; 'it''s' = 'x' }")]
    [InlineData("ConvertTo-EngineerPrompt greet -Variable @", "@{ 'team' = ''; 'it''s' = 'x' }")]
    [InlineData("ConvertTo-EngineerPrompt -Template nobody -Variable ", null)]
    public void Variables_are_a_hashtable_to_fill_in(string line, string? expected)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("greet.hbs", "---\nvariables:\n  team: { description: who, required: true }\n  it's: x\n---\nHi {{team}}");
        using Shell shell = new();
        Assert.Empty(shell.Run("param($file) Import-TicketTemplate $file", file).Errors);
        Assert.Equal(expected, shell.Run(Complete, line).Texts.FirstOrDefault(text => text.StartsWith("@{", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_names_come_for_an_empty_word_in_order()
    {
        using Shell shell = new();
        IReadOnlyList<string> names = shell.Run(Complete, "Get-TicketTemplate -Name ").Texts;
        Assert.Equal(shell.Run("Get-TicketTemplate | ForEach-Object Name").Texts, names);
    }

    [Theory]
    [InlineData("my template", "'my template'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("a$b", "'a$b'")]
    [InlineData("plain-1.x", "plain-1.x")]
    public void An_imported_name_is_quoted_where_it_must_be(string name, string completed)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("t.hbs", "x");
        using Shell shell = new();
        Assert.Empty(shell.Run("param($file, $name) Import-TicketTemplate $file -Name $name", file, name).Errors);
        Assert.Contains(completed, shell.Run(Complete, $"Get-TicketTemplate {name[..2]}").Texts);
    }

    [Fact]
    public void A_broken_template_of_the_session_does_not_break_completion()
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Complete, "ConvertTo-EngineerPrompt -Template zzz");
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("ConvertTo-EngineerPrompt -Out", "-OutputDirectory")]
    [InlineData("Get-Ticket -Lit", "-LiteralPath")]
    public void Parameters_are_completed(string line, string expected)
    {
        using Shell shell = new();
        Assert.Contains(expected, shell.Run(Complete, line).Texts);
    }
}
