namespace TicketPrompt.ModuleTests.Budget;

/// <summary>-MaxTokens as users type it.</summary>
public sealed class MaxTokensTests
{
    private const string Ticket = """
        $ticket = [pscustomobject]@{
            key = 'PAY-1'; summary = 'Refund fails'; description = ('A refund above the limit answers with 504. ' * 200)
            comments = @(1..40 | ForEach-Object { [pscustomobject]@{ author = 'Ann'; created = "2026-01-01T08:$($_):00Z".Replace(':1:', ':01:'); body = "Comment $_. " + ('It failed again today. ' * 10) } })
        }

        """;

    private const string Template = "'{{ticket.summary}} {{ticket.description}}{{#each ticket.comments}} {{body}}{{/each}}'";

    [Fact]
    public void A_prompt_is_fitted_into_the_budget_and_says_what_it_lacks()
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Ticket + $"$ticket | ConvertTo-EngineerPrompt -TemplateText {Template} -MaxTokens 2500 -AsObject");
        dynamic prompt = Assert.Single(result.Output)!.BaseObject;
        Assert.Empty(result.Errors);
        Assert.InRange((int)prompt.TokenCount, 2250, 2500);
        dynamic omission = prompt.Omissions[0];
        Assert.Equal("comments", (string)omission.Field);
        Assert.Equal(40, (int)omission.Total);
        Assert.Contains($"[... {40 - (int)omission.Kept} of 40 comments omitted]", (string)prompt.Text, StringComparison.Ordinal);
        string warning = Assert.Single(result.Warnings);
        Assert.StartsWith($"Ticket PAY-1: left out to keep within 2500 tokens: {40 - (int)omission.Kept} of 40 comments", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_or_left_out_when_all_fits()
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Ticket + $"$ticket | ConvertTo-EngineerPrompt -TemplateText {Template} -MaxTokens 64000 -AsObject; $ticket | ConvertTo-EngineerPrompt -TemplateText {Template} -AsObject");
        Assert.Empty(result.Warnings);
        dynamic fitted = result.Output[0]!.BaseObject;
        dynamic plain = result.Output[1]!.BaseObject;
        Assert.Equal((string)plain.Text, (string)fitted.Text);
        Assert.True((int)fitted.TokenCount > 1000);
        Assert.Null((object?)plain.TokenCount);
        Assert.Empty((System.Collections.IEnumerable)fitted.Omissions);
    }

    [Fact]
    public void The_warning_is_one_a_ticket_and_names_the_templates()
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Ticket + """
            $ticket.description = "AKIA2E0A8F3B9C4D5E6F $($ticket.description)"
            $ticket, $ticket | ConvertTo-EngineerPrompt -Template backend-engineer, qa-engineer -MaxTokens 2000
            """);
        Assert.Equal(4, result.Output.Count);
        Assert.Equal(2, result.Warnings.Count);
        Assert.All(result.Warnings, warning => Assert.Matches("redacted 1 secret .*; left out to keep within 2000 tokens: backend-engineer: .*; qa-engineer: ", warning));
    }

    [Fact]
    public void Encodings_count_differently_and_complete()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $counts = 'o200k_base', 'cl100k_base', 'CL100K_BASE' | ForEach-Object { (@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText 'Тестовый текст задачи' -MaxTokens 100 -TokenEncoding $_ -AsObject).TokenCount }
            $counts
            [System.Management.Automation.CommandCompletion]::CompleteInput('ConvertTo-EngineerPrompt -TokenEncoding ', 40, $null).CompletionMatches.CompletionText
            """);
        Assert.Empty(result.Errors);
        Assert.True((int)result.Output[0]!.BaseObject < (int)result.Output[1]!.BaseObject);
        Assert.Equal(result.Output[1]!.BaseObject, result.Output[2]!.BaseObject);
        Assert.Equal(["cl100k_base", "o200k_base"], result.Texts.Skip(3).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-MaxTokens 0")]
    [InlineData("-MaxTokens -5")]
    [InlineData("-MaxTokens 100 -TokenEncoding p50k_base")]
    public void Other_values_are_errors(string arguments)
    {
        using Shell shell = new();
        Assert.Equal("ParameterArgumentValidationError", Assert.Single(shell.Run($"@{{ key = 'A-1' }} | ConvertTo-EngineerPrompt -TemplateText 'x' {arguments}").ErrorIds));
    }

    [Fact]
    public void A_template_that_is_too_long_alone_fails_for_that_ticket()
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Ticket + "$ticket, @{ key = 'A-2'; summary = 's' } | ConvertTo-EngineerPrompt -Template qa-engineer -MaxTokens 50; 'next'");
        Assert.Equal(["RenderFailed", "RenderFailed"], result.ErrorIds);
        Assert.Matches("ticket PAY-1: The prompt needs at least [0-9]+ tokens", result.Errors[0].ToString());
        Assert.Equal(["next"], result.Texts);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Combined_prompts_and_files_are_fitted_too()
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        ShellResult result = shell.Run(
            Ticket + "$ticket, $ticket | ConvertTo-EngineerPrompt -Combine -TemplateText '{{#each tickets}}{{key}} {{description}}{{#each comments}} {{body}}{{/each}}{{/each}}' -MaxTokens 3000 -OutputDirectory $args[0]",
            folder.Path);
        FileInfo file = Assert.IsType<FileInfo>(Assert.Single(result.Output)!.BaseObject);
        Assert.Contains(" comments omitted]", File.ReadAllText(file.FullName), StringComparison.Ordinal);
        Assert.StartsWith("2 tickets in one prompt: left out to keep within 3000 tokens: ", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }
}
