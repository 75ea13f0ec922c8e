namespace TicketPrompt.ModuleTests;

/// <summary>Copies, as jobs, remoting and Export-Clixml make them, give the prompts of their originals. The serializer is theirs.</summary>
public sealed class CopyTests
{
    private const string Everything =
        "{{ticket.title}}|{{ticket.issueKey}}|{{ticket.created}}|{{ticket.updated}}|{{ticket.dueDate}}|{{ticket.when}}|{{ticket.day}}|{{json ticket}}|"
        + "{{#each ticket.fields}}{{@key}}={{this}};{{/each}}{{formatDate ticket.created \"dd.MM.yyyy HH:mm\"}}";

    private const string Original = """
        [pscustomobject]@{
            issue_key = 'P-1'; title = 's'; description = "d`n[x](y)"; created = [DateTimeOffset]'2026-09-28T07:41:13+02:00'
            updated = '2026-10-01T00:00:00'; due = [datetime]'2026-10-09'; labels = 'x', 'y'; parent = @{ key = 'P-0'; status = 'Open' }
            comments = @{ author = 'A'; body = 'b'; created = '2026-10-01' }, @{ author = 'B'; body = 'c'; created = '2026-10-02T10:00:00.123+02:00' }
            attachments = @{ name = 'a.png'; size = 5 }; references = @{ kind = 'PullRequest'; title = 'Fix'; url = 'https://x.example/1' }
            custom = [ordered]@{ z = 1, [ordered]@{ b = 2.5; a = 'x' }; d = [datetime]'2026-10-01T10:00:00Z' }
            when = [DateTimeOffset]'2026-09-28T07:41:13.5+02:00'; day = [DayOfWeek]::Monday
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    public void A_ticket(int depth) => AreSame($"$original = {Original} | ConvertTo-Ticket", depth);

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void A_plain_object_with_dates(int depth) => AreSame($"$original = {Original}", depth + 1);

    [Fact]
    public void Numbers_that_YAML_spells_in_its_own_way()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("t.yaml", "key: 0042\nsummary: s\nrelease: 1.10\nrow: { build: 007, ok: True }\n");
        using Shell shell = new();
        ShellResult result = shell.Run("""
            param($file)
            $ticket = Get-Ticket -Path $file
            $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($ticket, 1))
            $ticket, $copy | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.release}} {{ticket.row.build}} {{ticket.row.ok}}{{#if (eq ticket.release 1.1)}} number{{/if}}'
            """, file);

        Assert.Equal(result.Texts[0], result.Texts[1]);
        Assert.StartsWith("0042 1.10 007 ", result.Texts[0], StringComparison.Ordinal);
        Assert.EndsWith(" number", result.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_a_plain_object_that_remoting_made_text() => Assert.Equal("2026-09-28T07:41:13+02:00", Run("""
        $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(
            [pscustomobject]@{ key = 'P-1'; summary = 's'; created = [DateTimeOffset]'2026-09-28T07:41:13+02:00' }, 1))
        $copy | ConvertTo-EngineerPrompt -TemplateText '{{ticket.created}}'
        """));

    [Fact]
    public void What_was_changed_on_a_copy_counts() => Assert.Equal("new|d", Run($$$"""
        $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(
            (@{ key = 'P-1'; summary = 's'; description = 'd' } | ConvertTo-Ticket), 1))
        $copy.Summary = 'new'
        $copy | ConvertTo-EngineerPrompt -TemplateText '{{ticket.summary}}|{{ticket.description}}'
        """));

    [Fact]
    public void A_prompt_says_that_it_is_one_also_as_a_copy()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $prompt = @{ key = 'P-1'; summary = 's' } | ConvertTo-EngineerPrompt -AsObject
            $prompt, [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($prompt, 1)) | ConvertTo-EngineerPrompt
            """);

        Assert.Equal(["TicketUnreadable", "TicketUnreadable"], result.ErrorIds);
        Assert.All(result.Errors, error => Assert.Contains("prompt already", error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_copied_template_says_what_it_is()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-TicketTemplate qa-engineer), 1))
            @{ key = 'P-1'; summary = 's' } | ConvertTo-EngineerPrompt -Template $copy
            """);

        Assert.Equal(["TemplateNotFound"], result.ErrorIds);
        Assert.Contains("copy of the template 'qa-engineer'", result.ErrorText, StringComparison.Ordinal);
    }

    private static void AreSame(string original, int depth) => Assert.Equal("True", Run($$$"""
        {{{original}}}
        $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($original, {{{depth}}}))
        ($original | ConvertTo-EngineerPrompt -TemplateText '{{{Everything}}}') -ceq ($copy | ConvertTo-EngineerPrompt -TemplateText '{{{Everything}}}')
        """));

    private static string Run(string script)
    {
        using Shell shell = new();
        return shell.Run(script).Text;
    }
}
