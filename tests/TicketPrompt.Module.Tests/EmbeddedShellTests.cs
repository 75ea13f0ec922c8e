namespace TicketPrompt.ModuleTests;

/// <summary>TicketPrompt.Shell: the module on a machine without PowerShell.</summary>
[Trait(NetStandardTests.Build, "net8.0")]
[Trait("Category", "Slow")]
public sealed class EmbeddedShellTests
{
    [Fact]
    public void Without_arguments_it_prints_the_prompts_of_all_samples()
    {
        ShellProcess run = ShellProcess.Run();
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        foreach (string key in new[] { "PAY-482", "PAY-497", "HELP-9", "1204", "gitgarden/gitgarden#318", "gitgarden/gitgarden#322" })
        {
            Assert.Contains(key, run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Zoë Müller", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_a_pipeline_of_the_users_own()
    {
        ShellProcess run = ShellProcess.Run("-Command", "@{ key = 'A-1'; summary = 'ü' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.summary}}'");
        Assert.Equal(("A-1 ü", "", 0), (run.Output.Trim(), run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData("Get-Ticket -Path none.json", "[PathNotFound]")]
    [InlineData("throw 'stop'", "stop")]
    [InlineData("this is not (", "")]
    public void An_error_goes_to_standard_error_and_the_exit_code_is_1(string command, string message)
    {
        ShellProcess run = ShellProcess.Run("-Command", command);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output.Trim());
    }

    [Fact]
    public void Output_before_an_error_still_comes_out()
    {
        ShellProcess run = ShellProcess.Run("-Command", "@{ key = 'A-1' }, 7 | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("A-1", run.Output.Trim());
        Assert.Contains("[TicketUnreadable]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_arguments_print_the_usage_and_exit_with_2()
    {
        ShellProcess run = ShellProcess.Run("-Nonsense");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("-Command", run.Error, StringComparison.Ordinal);
    }
}
