namespace TicketPrompt.ModuleTests;

/// <summary>The module as a whole: what it exports, and that it comes and goes cleanly.</summary>
public sealed class ModuleTests
{
    private const string CommandNames = "Get-Command -Module TicketPrompt | ForEach-Object { $_.Name }";

    [Fact]
    public void Exports_exactly_what_the_manifest_names()
    {
        using Shell shell = new();
        Assert.Equal(
            ["ConvertTo-EngineerPrompt", "ConvertTo-Ticket", "Get-Ticket", "Get-TicketTemplate", "Import-TicketTemplate", "Remove-TicketTemplate", "Test-TicketTemplate"],
            shell.Run(CommandNames).Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Can_be_imported_and_removed_twenty_times()
    {
        using Shell shell = new();
        int count = shell.Run(CommandNames).Texts.Count;
        for (int i = 0; i < 20; i++)
        {
            Assert.Empty(shell.Run("Remove-Module TicketPrompt").Errors);
            Assert.Empty(shell.Run(CommandNames).Texts);
            Assert.Empty(shell.Run("param($m) Import-Module $m", Repository.Manifest).Errors);
            Assert.Equal(count, shell.Run(CommandNames).Texts.Count);
        }
    }

    [Fact]
    public void Forced_reimport_keeps_all_commands()
    {
        using Shell shell = new();
        int count = shell.Run(CommandNames).Texts.Count;
        Assert.Empty(shell.Run("param($m) Import-Module $m -Force; Import-Module $m -Force", Repository.Manifest).Errors);
        Assert.Equal(count, shell.Run(CommandNames).Texts.Count);
    }

    [Fact]
    public void Removing_leaves_no_inner_module_behind()
    {
        using Shell shell = new();
        Assert.Empty(shell.Run("Remove-Module TicketPrompt; Get-Module | Where-Object Name -like 'TicketPrompt*'").Output);
    }

    [Fact]
    public void Its_types_mean_something_to_the_user()
    {
        using Shell shell = new();
        Assert.Equal("TicketPrompt.Ticket", shell.Run("[TicketPrompt.Ticket].FullName").Text);
        Assert.Equal("TicketPrompt.EngineerPrompt", shell.Run("[TicketPrompt.EngineerPrompt].FullName").Text);
    }

    [Fact]
    [Trait(NetStandardTests.Build, "net8.0")]
    public void Dependencies_stay_in_a_load_context_of_their_own()
    {
        using Shell shell = new();
        Assert.Equal("TicketPrompt", shell.Run("[System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext([TicketPrompt.Ticket].Assembly).Name").Text);
    }

    [Fact]
    public void Every_cmdlet_says_what_it_emits_and_binds_ticket_data_to_nothing_but_InputObject()
    {
        using Shell shell = new();
        Assert.Empty(shell.Run("""
            Get-Command -Module TicketPrompt | Where-Object { $_.OutputType.Count -eq 0 -and $_.Name -ne 'Remove-TicketTemplate' } | ForEach-Object { $_.Name }
            """).Texts);
        Assert.Empty(shell.Run("""
            Get-Command -Module TicketPrompt | ForEach-Object {
                $command = $_.Name
                foreach ($set in $_.ParameterSets) { foreach ($p in $set.Parameters) {
                    if ($p.ValueFromPipelineByPropertyName -and $p.Name -ne 'LiteralPath') { "$command -$($p.Name)" } } }
            }
            """).Texts);
    }

    [Fact]
    public void Every_Path_has_a_LiteralPath_beside_it()
    {
        using Shell shell = new();
        Assert.Empty(shell.Run("""
            Get-Command -Module TicketPrompt | Where-Object { $_.Parameters.ContainsKey('Path') -and -not $_.Parameters.ContainsKey('LiteralPath') }
            """).Output);
    }
}
