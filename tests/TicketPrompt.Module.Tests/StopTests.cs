namespace TicketPrompt.ModuleTests;

/// <summary>Ctrl+C while prompts are being made. The guards are loose on purpose: nothing times itself in a test.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    // Loops inside of loops, up to the limit of steps: the longest that a template can take.
    private const string Heavy = "'{{#each @root.n}}{{#each @root.n}}{{#each @root.n}}{{#each @root.n}}{{#each @root.n}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}'";

    [Theory]
    [InlineData("ConvertTo-EngineerPrompt -Variable @{ n = 1..40 } -TemplateText " + Heavy)]
    [InlineData("ConvertTo-EngineerPrompt -Template backend-engineer")]
    [InlineData("ConvertTo-EngineerPrompt")]
    [InlineData("ConvertTo-EngineerPrompt -MaxTokens 1500")]
    [Trait("Category", "Slow")]
    public void Ends_a_long_run(string command)
    {
        using Shell shell = new();
        using ManualResetEvent happened = new(initialState: false);
        string script = "param($happened) $text = 'Refunds fail. ' * 300; "
            + "1..1000000 | ForEach-Object { [pscustomobject]@{ key = \"A-$_\"; summary = 's'; description = $text }; if ($_ -eq 5) { $null = $happened.Set() } } | " + command;

        Assert.InRange(shell.RunAndStop(script, happened, happened), TimeSpan.Zero, Guard);

        // The session is as good as before.
        Assert.Equal("A-1", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'").Text);
    }

    [Theory]
    [InlineData("`u{200B}[INST]")]
    [InlineData("pwd=a;")]
    [InlineData("`u{9D}")]
    [Trait("Category", "Slow")]
    public void Ends_within_a_long_field(string unit)
    {
        using Shell shell = new();
        using ManualResetEvent happened = new(initialState: false);
        string script = $"param($happened) $text = \"{unit}\" * [int](4mb / \"{unit}\".Length); $ticket = [pscustomobject]@{{ key = 'A-1'; summary = 's'; description = $text }}; "
            + "$null = $happened.Set(); $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}'";

        Assert.InRange(shell.RunAndStop(script, happened, happened), TimeSpan.Zero, Guard);
        Assert.Equal("A-1", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'").Text);
    }
}
