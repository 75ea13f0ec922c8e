using System.Management.Automation;

namespace TicketPrompt.ModuleTests;

/// <summary>ConvertTo-EngineerPrompt as users type it.</summary>
public sealed class PromptTests
{
    private const string Ticket = "[pscustomobject]@{ key = 'PAY-1'; summary = 'Refund fails'; status = 'Open'; labels = 'a', 'b'; url = 'https://x.example/PAY-1' }";

    [Fact]
    public void A_ticket_becomes_a_prompt_with_the_default_template()
    {
        using Shell shell = new();
        string prompt = shell.Run($"{Ticket} | ConvertTo-EngineerPrompt").Text;
        Assert.Contains("PAY-1", prompt, StringComparison.Ordinal);
        Assert.Contains("Refund fails", prompt, StringComparison.Ordinal);
        Assert.Contains("Backend Engineer", prompt, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("@{ Key = 'PAY-1'; Summary = 'Refund fails' }")]
    [InlineData("[ordered]@{ 'Issue key' = 'PAY-1'; SUMMARY = 'Refund fails' }")]
    [InlineData("[pscustomobject]@{ id = 'PAY-1'; title = 'Refund fails' }")]
    [InlineData("(ConvertTo-Ticket @{ key = 'PAY-1'; summary = 'Refund fails' })")]
    [InlineData("[pscustomobject]@{ issues = @([pscustomobject]@{ key = 'PAY-1'; fields = [pscustomobject]@{ summary = 'Refund fails'; status = [pscustomobject]@{ name = 'Open' } } }) }")]
    public void Any_object_with_a_key_or_summary_is_a_ticket(string ticket)
    {
        using Shell shell = new();
        Assert.Equal("PAY-1: Refund fails", shell.Run($"{ticket} | ConvertTo-EngineerPrompt -TemplateText '{{{{ticket.key}}}}: {{{{ticket.summary}}}}'").Text);
    }

    [Theory]
    [InlineData("{{ticket.key}}")]
    [InlineData("{{#if x}}{{{raw}}}")]
    [InlineData("$& $1 $$ ${name}")]
    [InlineData("\"double\" 'single' `tick`")]
    [InlineData("<b>bold</b> &amp; <script>")]
    [InlineData("👩‍💻 漢字 ñ é ß")]
    [InlineData(@"C:\temp\new \{{x}} \\{{y}} \n")]
    public void Text_of_a_ticket_comes_through_literally(string text)
    {
        using Shell shell = new();
        Assert.Equal(
            $"[{text}|{text}]",
            shell.Run("param($text) @{ key = 'A-1'; summary = $text; description = $text } | ConvertTo-EngineerPrompt -TemplateText '[{{ticket.summary}}|{{{ticket.description}}}]'", text).Text);
    }

    [Fact]
    public void Several_templates_give_a_prompt_each_in_order()
    {
        using TemporaryFolder folder = new();
        string one = folder.Write("one.hbs", "1 {{ticket.key}}");
        folder.Write("two.hbs", "2 {{ticket.key}}");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Assert.Equal(
            ["1 PAY-1", "2 PAY-1", "3"],
            shell.Run($"param($one) $t = Import-TicketTemplate ./two.hbs; [IO.File]::WriteAllText('{folder.Path}/three.hbs', '3'); {Ticket} | ConvertTo-EngineerPrompt $one, $t, ./three.hbs", one).Texts);
    }

    [Fact]
    public void A_template_name_may_have_wildcards()
    {
        using TemporaryFolder folder = new();
        folder.Write("our-a.hbs", "A");
        folder.Write("our-b.hbs", "B");
        using Shell shell = new();
        Assert.Equal(["A", "B"], shell.Run($"param($f) $null = Import-TicketTemplate $f; {Ticket} | ConvertTo-EngineerPrompt -Template our-*", folder.Path).Texts);
    }

    [Fact]
    public void Variables_stand_at_the_root_over_the_templates_defaults()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("v.hbs", "---\nvariables:\n  language: C#\n  team: { default: core }\n---\n{{language}} {{team}} {{extra.list}} {{extra.map.a}}");
        using Shell shell = new();
        Assert.Equal(
            "F# core 1, 2 x",
            shell.Run($"param($p) {Ticket} | ConvertTo-EngineerPrompt -Template $p -Variable @{{ Language = 'F#'; extra = @{{ list = 1, 2; map = @{{ a = 'x' }} }} }}", path).Text);
    }

    [Fact]
    public void A_required_variable_that_is_missing_is_named_with_all_others()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("v.hbs", "---\nvariables:\n  repository: { required: true, description: where the code is }\n  branch: { required: true }\n---\nx");
        using Shell shell = new();
        ShellResult result = shell.Run($"param($p) {Ticket} | ConvertTo-EngineerPrompt -Template $p", path);
        Assert.Equal(["VariableMissing"], result.ErrorIds);
        Assert.Contains("'repository' (where the code is), 'branch'", result.ErrorText, StringComparison.Ordinal);
        Assert.Contains("-Variable @{", result.ErrorText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-05T12:00:00Z", "2026-10-05T12:00:00Z")]
    [InlineData("'2026-10-05 12:00'", "2026-10-05T12:00:00Z")]
    [InlineData("2026-10-05T12:00:00+02:00", "2026-10-05T10:00:00Z")]
    [InlineData("([datetime]::new(2026, 10, 5, 12, 0, 0))", "2026-10-05T12:00:00Z")]
    public void AsOf_makes_output_reproducible(string asOf, string now)
    {
        using Shell shell = new();
        Assert.Equal($"{now} 2026-10-05", shell.Run($"{Ticket} | ConvertTo-EngineerPrompt -TemplateText '{{{{now}}}} {{{{today}}}}' -AsOf {asOf}").Text);
    }

    [Fact]
    public void AsObject_tells_all_that_is_known_of_a_prompt()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("m.prompt", "---\nname: mine\nrole: Tester\nmodel: some/model\nconfig: { temperature: 0.2 }\n---\nHello {{ticket.key}}");
        using Shell shell = new();
        ShellResult result = shell.Run(
            $"param($p) $o = {Ticket} | ConvertTo-EngineerPrompt -Template $p -AsObject; $o.Text; $o.Messages.Count; $o.Messages[0].Role; $o.Messages[0].Content; $o.TicketKey; $o.TicketUrl; $o.Template; $o.Role; $o.Metadata.model; $o.Metadata.config.temperature; \"$o\"",
            path);
        Assert.Equal(
            ["Hello PAY-1", "1", "user", "Hello PAY-1", "PAY-1", "https://x.example/PAY-1", "mine", "Tester", "some/model", "0.2", "Hello PAY-1"],
            result.Texts);
    }

    [Fact]
    public void OutputDirectory_writes_a_file_a_prompt_and_emits_it()
    {
        using TemporaryFolder folder = new("with [brackets] ");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        ShellResult result = shell.Run($"{Ticket} | ConvertTo-EngineerPrompt -TemplateText 'Grüße {{{{ticket.key}}}}' -OutputDirectory ./new/prompts");
        FileInfo file = Assert.IsType<FileInfo>(Assert.Single(result.Output)!.BaseObject);
        Assert.Equal(Path.Combine(folder.Path, "new", "prompts", "PAY-1-inline.md"), file.FullName);
        Assert.Equal("Grüße PAY-1"u8.ToArray(), File.ReadAllBytes(file.FullName));
    }

    [Fact]
    public void A_file_that_exists_is_left_unless_forced()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("PAY-1-inline.md", "old");
        using Shell shell = new();
        const string Write = "param($f) [pscustomobject]@{ key = 'PAY-1'; summary = 's' } | ConvertTo-EngineerPrompt -TemplateText 'new' -OutputDirectory $f";
        ShellResult refused = shell.Run(Write, folder.Path);
        Assert.Equal(["OutputExists"], refused.ErrorIds);
        Assert.Contains("-Force", refused.ErrorText, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));

        Assert.Empty(shell.Run(Write + " -Force", folder.Path).Errors);
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void WhatIf_writes_nothing_not_even_the_folder()
    {
        using TemporaryFolder folder = new();
        string target = Path.Combine(folder.Path, "none");
        using Shell shell = new();
        Assert.Empty(shell.Run($"param($f) {Ticket} | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory $f -WhatIf", target).Output);
        Assert.False(Directory.Exists(target));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("CON")]
    [InlineData("..")]
    [InlineData("a:b*c?")]
    public void A_hostile_key_stays_inside_the_folder(string key)
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        ShellResult result = shell.Run("param($k, $f) @{ key = $k; summary = 's' } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory $f", key, folder.Path);
        FileInfo file = Assert.IsType<FileInfo>(Assert.Single(result.Output)!.BaseObject);
        Assert.Equal(folder.Path, file.DirectoryName);
        Assert.DoesNotContain(file.Name, c => "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal));
        Assert.StartsWith(key == "CON" ? "_CON~" : "", file.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_never_share_a_file()
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        string[] keys = ["a/b", "a+b", "a:b", "a*b", "a_b", "a b", new string('k', 300), new string('k', 301)];
        ShellResult result = shell.Run("param($keys, $f) $keys | ForEach-Object { @{ key = $_; summary = 's' } } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory $f", keys, folder.Path);
        Assert.Empty(result.Errors);
        Assert.Equal(keys.Length, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Combine_gives_one_prompt_for_all_tickets()
    {
        using Shell shell = new();
        Assert.Equal(
            "PAY-1 PAY-1 ",
            shell.Run($"{Ticket}, {Ticket} | ConvertTo-EngineerPrompt -TemplateText '{{{{#each tickets}}}}{{{{key}}}} {{{{/each}}}}' -Combine").Text);
    }

    [Fact]
    public void Properties_of_a_ticket_set_no_parameter()
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        string[] names = [.. shell.Run("(Get-Command ConvertTo-EngineerPrompt).Parameters.Keys").Texts];
        PSObject ticket = new();
        ticket.Properties.Add(new PSNoteProperty("key", "A-1"));
        ticket.Properties.Add(new PSNoteProperty("summary", "s"));
        foreach (string name in names)
        {
            ticket.Properties.Add(new PSNoteProperty(name, name == "OutputDirectory" ? folder.Path : "none-such"));
        }

        Assert.Equal("A-1", shell.Run("param($t) $t | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'", ticket).Text);
        Assert.Contains("A-1", shell.Run("param($t) $t | ConvertTo-EngineerPrompt", ticket).Text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Strict_refuses_a_variable_that_resolves_to_nothing_and_goes_on_with_the_next_ticket()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("@{ key = 'A-1'; summary = 's' }, @{ key = 'A-2'; summary = 's'; squad = 'x' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.squad}}' -Strict");
        Assert.Equal(["A-2 x"], result.Texts);
        Assert.Equal(["VariableMissing"], result.ErrorIds);
        Assert.Contains("A-1", result.ErrorText, StringComparison.Ordinal);
        Assert.Contains("ticket.squad", result.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_says_which_template_was_taken_and_why()
    {
        using Shell shell = new();
        Assert.Contains(shell.Run($"{Ticket} | ConvertTo-EngineerPrompt -Verbose").Verbose, line => line.Contains("'backend-engineer', the default", StringComparison.Ordinal));
    }

    [Fact]
    public void The_only_imported_template_is_taken_when_no_rule_fits()
    {
        using TemporaryFolder folder = new();
        folder.Write("mine.hbs", "mine {{ticket.key}}");
        using Shell shell = new();
        Assert.Equal("mine PAY-1", shell.Run($"param($f) $null = Import-TicketTemplate $f; {Ticket} | ConvertTo-EngineerPrompt", folder.Path).Text);
    }
}
