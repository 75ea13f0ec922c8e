namespace TicketPrompt.ModuleTests;

/// <summary>Import-TicketTemplate, Get-TicketTemplate and Remove-TicketTemplate as users type them.</summary>
public sealed class TemplateImportTests
{
    [Theory]
    [InlineData("t.hbs", "Hello {{ticket.key}}", "t")]
    [InlineData("t.handlebars", "Hello {{ticket.key}}", "t")]
    [InlineData("t.md", "Hello {{ticket.key}}", "t")]
    [InlineData("t.prompt", "Hello {{ticket.key}}", "t")]
    [InlineData("t.prompt.md", "Hello {{ticket.key}}", "t")]
    [InlineData("t.hbs", "---\nname: other\n---\nHello {{ticket.key}}", "other")]
    [InlineData("t.hbs", "---\r\nname: other\r\n---\r\nHello {{ticket.key}}", "other")]
    [InlineData("t.hbs", "---\n---\nHello {{ticket.key}}", "t")]
    [InlineData("t.yaml", "template: Hello {{ticket.key}}", "t")]
    [InlineData("t.yml", "name: other\ntemplate: |-\n  Hello {{ticket.key}}\n", "other")]
    [InlineData("t.yaml", "template: \"Hello {{ticket.key}}\"\ntemplate_format: handlebars\n", "t")]
    public void Reads_every_kind_of_file(string file, string text, string name)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write(file, text);
        using Shell shell = new();
        Assert.Equal(
            [name, "Hello A-1"],
            shell.Run("param($p) $t = Import-TicketTemplate $p; $t.Name; @{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template $t", path).Texts);
    }

    [Fact]
    public void Metadata_is_on_the_template()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", """
            ---
            description: For the API team
            role: API Engineer
            tags: [api, server]
            match:
              components: [api*, database]
              labels: backend
            variables:
              repository: { description: where the code is, required: true }
              language: C#
              depth: { default: 3, values: [1, 3] }
            model: some/model
            ---
            text
            """);
        using Shell shell = new();
        Assert.Equal(
            ["For the API team", "API Engineer", "api server", "api* database", "backend", "repository language depth", "True", "C#", "1 3", "some/model", "text", path, "File"],
            shell.Run("""
                param($p) $t = Import-TicketTemplate $p
                $t.Description; $t.Role; "$($t.Tags)"; "$($t.Match.components)"; "$($t.Match.labels)"; "$($t.Variables)"; $t.Variables[0].Required
                $t.Variables[1].Default; "$($t.Variables[2].AllowedValues)"; $t.Metadata.model; $t.Text; $t.Path; $t.Source
                """, path).Texts);
    }

    [Fact]
    public void A_folder_is_imported_with_all_below_it_and_other_files_are_passed_over()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.hbs", "a {{> sign}}");
        folder.Write("_sign.hbs", "signed");
        folder.Write("notes.txt", "no template");
        folder.Write("team/b.hbs", "b {{> sign}}");
        folder.Write("team/deep/c.yaml", "template: c");
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Import-TicketTemplate $p", folder.Path);
        Assert.Empty(result.Errors);
        Assert.Equal(["a", "team/b", "team/deep/c"], result.Texts);
        Assert.Equal("b signed", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template team/b").Text);
    }

    [Fact]
    public void Paths_have_wildcards_are_relative_to_the_session_and_come_from_files_on_the_pipeline()
    {
        using TemporaryFolder folder = new("[x] ");
        folder.Write("a.hbs", "a");
        folder.Write("b.hbs", "b");
        string odd = folder.Write("odd[1].hbs", "odd");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Assert.Equal(["a", "b", "odd[1]"], shell.Run("Import-TicketTemplate ./*.hbs").Texts);
        Assert.Equal(["odd[1]"], shell.Run("Import-TicketTemplate -LiteralPath './odd[1].hbs'").Texts);
        Assert.Equal(["odd[1]"], shell.Run("param($f) [IO.FileInfo]$f | Import-TicketTemplate", odd).Texts);
        Assert.Equal(["a", "b"], shell.Run("'./a.hbs', './b.hbs' | Import-TicketTemplate").Texts);
    }

    [Fact]
    public void Importing_the_same_file_again_refreshes_it()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "old");
        using Shell shell = new();
        _ = shell.Run("param($p) Import-TicketTemplate $p", path);
        folder.Write("t.hbs", "new");
        Assert.Empty(shell.Run("param($p) Import-TicketTemplate $p", path).Errors);
        Assert.Equal("new", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template T").Text);
    }

    [Fact]
    public void Another_file_with_a_taken_name_needs_Force()
    {
        using TemporaryFolder folder = new();
        folder.Write("one/t.hbs", "one");
        string second = folder.Write("two/t.hbs", "two");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        _ = shell.Run("Import-TicketTemplate ./one/t.hbs");
        ShellResult refused = shell.Run("Import-TicketTemplate ./two/t.hbs");
        Assert.Equal(["TemplateExists"], refused.ErrorIds);
        Assert.Contains(second, refused.ErrorText, StringComparison.Ordinal);
        Assert.Contains("-Force", refused.ErrorText, StringComparison.Ordinal);
        Assert.Equal("one", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template t").Text);

        Assert.Empty(shell.Run("Import-TicketTemplate ./two/t.hbs -Force").Errors);
        Assert.Equal("two", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template t").Text);
        Assert.Equal(["other"], shell.Run("Import-TicketTemplate ./one/t.hbs -Name other").Texts);
    }

    [Fact]
    public void A_built_in_name_is_taken_too_and_removing_the_replacement_brings_it_back()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("backend-engineer.hbs", "ours");
        using Shell shell = new();
        Assert.Equal(["TemplateExists"], shell.Run("param($p) Import-TicketTemplate $p", path).ErrorIds);
        Assert.Empty(shell.Run("param($p) Import-TicketTemplate $p -Force", path).Errors);
        Assert.Equal("ours", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt").Text);
        Assert.Empty(shell.Run("Remove-TicketTemplate backend-engineer").Errors);
        Assert.Equal("BuiltIn", shell.Run("(Get-TicketTemplate backend-engineer).Source").Text);
    }

    [Fact]
    public void Name_is_for_one_file()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.hbs", "a");
        folder.Write("b.hbs", "b");
        using Shell shell = new();
        Assert.Equal(["TemplateAmbiguous"], shell.Run("param($p) Import-TicketTemplate $p -Name x", folder.Path).ErrorIds);
    }

    [Fact]
    public void Partials_of_the_own_folder_come_before_imported_and_built_in_ones()
    {
        using TemporaryFolder folder = new();
        folder.Write("shared/_sign.hbs", "shared");
        folder.Write("own/_sign.hbs", "own");
        folder.Write("own/a.hbs", "{{> sign}}");
        folder.Write("other/b.hbs", "{{> Sign}}");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Assert.Empty(shell.Run("Import-TicketTemplate ./shared; Import-TicketTemplate ./own/a.hbs, ./other/b.hbs").Errors);
        Assert.Equal(["own", "shared"], shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template a, b").Texts);
    }

    [Fact]
    public void Import_emits_no_partials_and_a_partial_may_be_empty()
    {
        using TemporaryFolder folder = new();
        string partial = folder.Write("_none.hbs", "");
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Import-TicketTemplate $p", partial);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
        Assert.Equal("[]", shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '[{{> none}}]'").Text);
    }

    [Fact]
    public void Get_takes_wildcards_and_is_quiet_about_a_pattern_that_fits_nothing()
    {
        using Shell shell = new();
        Assert.Contains("backend-engineer", shell.Run("Get-TicketTemplate back*").Texts);
        ShellResult none = shell.Run("Get-TicketTemplate zzz*");
        Assert.Empty(none.Output);
        Assert.Empty(none.Errors);
    }

    [Fact]
    public void Removed_templates_are_gone_and_WhatIf_removes_nothing()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "x");
        using Shell shell = new();
        _ = shell.Run("param($p) Import-TicketTemplate $p", path);
        Assert.Equal("t", shell.Run("Remove-TicketTemplate t -WhatIf; Get-TicketTemplate t").Text);
        Assert.Equal(["TemplateNotFound"], shell.Run("Get-TicketTemplate t | Remove-TicketTemplate; Get-TicketTemplate t").ErrorIds);
    }

    [Fact]
    public void Sessions_do_not_share_imported_templates()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "x");
        using Shell one = new();
        using Shell two = new();
        _ = one.Run("param($p) Import-TicketTemplate $p", path);
        Assert.Equal(["TemplateNotFound"], two.Run("Get-TicketTemplate t").ErrorIds);
    }

    [Fact]
    [Trait(NetStandardTests.Build, "net8.0")]
    public void Reimporting_the_module_forgets_imported_templates()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "x");
        using Shell shell = new();
        Assert.Equal(
            ["TemplateNotFound"],
            shell.Run("param($p, $m) $null = Import-TicketTemplate $p; Remove-Module TicketPrompt; Import-Module $m; Get-TicketTemplate t", path, Repository.Manifest).ErrorIds);
    }

    [Theory]
    [InlineData("ConvertTo-EngineerPrompt -Template back", "backend-engineer")]
    [InlineData("Get-TicketTemplate back", "backend-engineer")]
    [InlineData("Remove-TicketTemplate our", "'our own'")]
    public void Template_names_complete(string typed, string expected)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("our own.hbs", "x");
        using Shell shell = new();
        _ = shell.Run("param($p) Import-TicketTemplate $p", path);
        Assert.Contains(
            expected,
            shell.Run("param($t) [System.Management.Automation.CommandCompletion]::CompleteInput($t, $t.Length, $null).CompletionMatches | ForEach-Object CompletionText", typed).Texts);
    }
}
