namespace TicketPrompt.ModuleTests;

/// <summary>Objects that nobody meant as tickets, or meant badly: a ticket or an error, soon, and never a secret.</summary>
public sealed class HostileObjectTests
{
    [Theory]
    [InlineData("[xml]'<a><b>1</b></a>'")]
    [InlineData("[regex]'a(b)'")]
    [InlineData("{ throw 'run' }")]
    [InlineData("[System.Diagnostics.Process]::GetCurrentProcess()")]
    [InlineData("[IO.FileInfo]'/tmp/x.json'")]
    [InlineData("[string]")]
    [InlineData("[DBNull]::Value")]
    [InlineData("[double]::NaN")]
    [InlineData("$ExecutionContext")]
    [InlineData("$Host")]
    public void Anything_can_be_a_property_or_the_object_itself(string value)
    {
        using Shell shell = new();
        ShellResult inside = shell.Run($"[pscustomobject]@{{ key = 'A-1'; summary = 's'; odd = {value}; labels = {value}; status = {value}; description = {value} }} | ConvertTo-EngineerPrompt -TemplateText '{{{{ticket.key}}}} [{{{{ticket.odd}}}}] {{{{ticket.fields}}}}'");
        Assert.Empty(inside.Errors);
        Assert.StartsWith("A-1 [", inside.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", inside.Text, StringComparison.Ordinal);

        ShellResult itself = shell.Run($"{value} | ConvertTo-Ticket");
        Assert.All(itself.ErrorIds, id => Assert.StartsWith("Ticket", id, StringComparison.Ordinal));
        Assert.True(itself.Output.Count + itself.Errors.Count == 1);
    }

    [Fact]
    public void Secrets_of_credentials_never_come_out()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $secure = [System.Security.SecureString]::new(); 'hunter2'.ToCharArray() | ForEach-Object { $secure.AppendChar($_) }
            $credential = [pscredential]::new('user', $secure)
            @{ key = 'A-1'; summary = 's'; password = $secure; credential = $credential } | ConvertTo-EngineerPrompt -TemplateText '{{json ticket.fields}}{{ticket.credential.UserName}}{{ticket.credential.Password}}'
            """);
        Assert.Empty(result.Errors);
        Assert.DoesNotContain("hunter2", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("user", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cycles_and_depth_are_cut_with_a_warning()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $loop = @{ key = 'A-1'; summary = 's' }; $loop.self = $loop; $loop.list = @(1, $loop)
            $deep = @{ end = 1 }; 1..1000 | ForEach-Object { $deep = @{ next = $deep } }; $loop.deep = $deep
            $loop | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{json ticket.fields}}'
            """);
        Assert.StartsWith("A-1 {", result.Text, StringComparison.Ordinal);
        Assert.Contains("cut", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_getter_that_throws_counts_as_null()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $ticket = [pscustomobject]@{ key = 'A-1'; summary = 's' }
            $ticket.PSObject.Properties.Add([psscriptproperty]::new('status', { throw 'no' }))
            $prompt = $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}[{{ticket.status}}]' -AsObject
            $prompt.Text; $prompt.Findings[0].Kind
            """);
        Assert.Empty(result.Errors);
        Assert.Equal(["A-1[]", "PropertyFailed"], result.Texts);
    }

    [Fact]
    public void Invisible_text_is_removed_and_secrets_are_redacted_with_one_warning_a_ticket()
    {
        using Shell shell = new();
        const string Ticket = "@{ key = 'A-1'; summary = \"a$([char]0x200B)b$([char]27)[31mc\"; description = 'token ghp_0123456789abcdefghijklmnopqrstuvwxyzAB' }";
        ShellResult result = shell.Run($"{Ticket} | ConvertTo-EngineerPrompt -TemplateText '{{{{ticket.summary}}}} {{{{ticket.description}}}}'");
        Assert.StartsWith("abc token [REDACTED:", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ghp_", result.Text, StringComparison.Ordinal);
        Assert.Contains("A-1", Assert.Single(result.Warnings), StringComparison.Ordinal);

        ShellResult raw = shell.Run($"{Ticket} | ConvertTo-EngineerPrompt -TemplateText '{{{{ticket.summary}}}} {{{{ticket.description}}}}' -SkipSanitization -SkipRedaction");
        Assert.Contains("\u200B", raw.Text, StringComparison.Ordinal);
        Assert.Contains("ghp_", raw.Text, StringComparison.Ordinal);
    }
}
