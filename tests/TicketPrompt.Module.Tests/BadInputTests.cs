namespace TicketPrompt.ModuleTests;

/// <summary>Bad input: an error with place and remedy, and everything else still comes out.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("Import-TicketTemplate ./none.hbs", "PathNotFound", "none.hbs")]
    [InlineData("Import-TicketTemplate './none*.hbs'", "PathNotFound", "none*.hbs")]
    [InlineData("Get-Ticket -Path ./none.json", "PathNotFound", "none.json")]
    [InlineData("Get-Ticket -LiteralPath './[x].json'", "PathNotFound", "[x].json")]
    [InlineData("Get-Ticket -Path nodrive:/x.json", "PathNotFound", "nodrive")]
    [InlineData("Get-Ticket -Path variable:PID", "UnsupportedFile", "Variable")]
    [InlineData("Get-TicketTemplate backend-enginer", "TemplateNotFound", "'backend-engineer'")]
    [InlineData("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template backend-enginer", "TemplateNotFound", "'backend-engineer'")]
    [InlineData("Get-TicketTemplate 'backend['", "TemplateNotFound", "'backend['")]
    [InlineData("Test-TicketTemplate -Name '[['", "TemplateNotFound", "'[['")]
    [InlineData("Remove-TicketTemplate nothing", "TemplateNotFound", "'nothing'")]
    [InlineData("@{ colour = 'red'; size = 3 } | ConvertTo-EngineerPrompt -TemplateText x", "TicketUnreadable", "colour")]
    [InlineData("'just text' | ConvertTo-EngineerPrompt -TemplateText x", "TicketUnreadable", "")]
    [InlineData("42 | ConvertTo-Ticket", "TicketUnreadable", "")]
    [InlineData("$null | ConvertTo-EngineerPrompt -TemplateText x", "TicketUnreadable", "Null")]
    [InlineData("$null | ConvertTo-Ticket", "TicketUnreadable", "Null")]
    [InlineData("[System.IO.FileInfo]'a.json' | ConvertTo-Ticket", "TicketUnreadable", "Get-Ticket -Path")]
    [InlineData("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText 'x {{#if ticket.key}}'", "TemplateSyntax", "1:3")]
    [InlineData("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText \"a`n{{> none}}\"", "PartialNotFound", "2:")]
    [InlineData("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{uper ticket.key}}'", "TemplateSyntax", "upper")]
    public void Has_its_id_and_says_where(string command, string id, string hint)
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        ShellResult result = shell.Run(command);
        Assert.Contains(id, result.ErrorIds);
        Assert.Contains(hint, result.ErrorText, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.All(result.Errors, error => Assert.NotEqual(System.Management.Automation.ErrorCategory.NotSpecified, error.CategoryInfo.Category));
    }

    [Theory]
    [InlineData("Import-TicketTemplate ./bad.yaml", "TemplateMetadata", "TemplateFileException")]
    [InlineData("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory ./bad.yaml", "RenderFailed", "IOException")]
    [InlineData("Get-TicketTemplate backend-enginer", "TemplateNotFound", null)]
    public void Its_exception_has_what_it_came_from(string command, string id, string? inner)
    {
        using TemporaryFolder folder = new();
        folder.Write("bad.yaml", "\"\\e[31mx\": 1\n\"\\e[31mx\": 2\n");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        System.Management.Automation.ErrorRecord error = Assert.Single(shell.Run(command).Errors);
        Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(inner, error.Exception.InnerException?.GetType().Name);

        // Get-Error shows it as it is.
        Assert.DoesNotContain('\e', error.Exception.InnerException?.Message ?? "");
    }

    [Fact]
    public void One_bad_ticket_does_not_stop_the_others()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("@{ key = 'A-1' }, $null, 7, @{ colour = 1 }, @{ key = 'A-2' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'");
        Assert.Equal(["A-1", "A-2"], result.Texts);
        Assert.Equal(["TicketUnreadable", "TicketUnreadable", "TicketUnreadable"], result.ErrorIds);
    }

    [Theory]
    [InlineData("bad.hbs", "line one\n  {{#each ticket.labels}}\n", "TemplateSyntax", "bad.hbs:2:3")]
    [InlineData("bad.hbs", "{{ticket.key", "TemplateSyntax", "bad.hbs:1:")]
    [InlineData("bad.hbs", "a\n\n{{/if}}", "TemplateSyntax", "bad.hbs:3:")]
    [InlineData("bad.hbs", "---\nname: x\n---\nfine\n{{#if}}x{{/if}}", "TemplateSyntax", "bad.hbs:5:")]
    [InlineData("bad.yaml", "name: x\ntemplate: |\n  fine\n  a {{#if ticket.key}}\n", "TemplateSyntax", "bad.yaml:4:5")]
    [InlineData("bad.yaml", "name: x\ntemplate: {{ticket.key}}\n", "TemplateMetadata", "bad.yaml:2:")]
    [InlineData("bad.yaml", "name: x\nname: y\ntemplate: z\n", "TemplateMetadata", "bad.yaml:2:1")]
    [InlineData("bad.yaml", "name: x\n", "TemplateMetadata", "'template'")]
    [InlineData("bad.yaml", "a: &x 1\nb: *x\ntemplate: z", "TemplateMetadata", "bad.yaml:2:4")]
    [InlineData("bad.yaml", "template_format: jinja2\ntemplate: z", "TemplateMetadata", "jinja2")]
    [InlineData("bad.yaml", "template: a\n---\ntemplate: b\n", "TemplateMetadata", "several")]
    [InlineData("bad.hbs", "---\nname: [\n---\nx", "TemplateMetadata", "bad.hbs:")]
    [InlineData("bad.hbs", "---\nname: x\nno end", "TemplateMetadata", "bad.hbs:1:1")]
    [InlineData("bad.hbs", "", "TemplateSyntax", "bad.hbs")]
    [InlineData("bad.txt", "x", "UnsupportedFile", ".hbs")]
    public void A_template_that_is_wrong_is_refused_with_its_place_and_the_others_load(string name, string text, string id, string place)
    {
        using TemporaryFolder folder = new();
        string bad = folder.Write(name, text);
        string good = folder.Write("good.hbs", "good");
        using Shell shell = new();
        ShellResult result = shell.Run("param($a, $b) Import-TicketTemplate $a, $b", bad, good);
        Assert.Equal([id], result.ErrorIds);
        Assert.Contains(place, result.ErrorText, StringComparison.Ordinal);
        Assert.Equal(["good"], result.Texts);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("latin.hbs", "");
        File.WriteAllBytes(path, [0x47, 0x72, 0xFC, 0xDF, 0x65]);
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Import-TicketTemplate $p", path);
        Assert.Equal(["UnsupportedFile"], result.ErrorIds);
        Assert.Contains("UTF-8", result.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_the_offending_object_as_their_target()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("@{ colour = 'red' } | ConvertTo-Ticket");
        Assert.Equal("red", ((System.Collections.IDictionary)((System.Management.Automation.PSObject)result.Errors[0].TargetObject).BaseObject)["colour"]);
    }

    [Theory]
    [InlineData("backend-enginer", "'backend-engineer'")]
    [InlineData("nothing*", "'nothing*'")]
    public void A_misspelt_template_is_one_error(string name, string hint)
    {
        using Shell shell = new();
        ShellResult result = shell.Run($"@{{ key = 'A-1' }} | ConvertTo-EngineerPrompt -Template '{name}'");
        Assert.Equal(["TemplateNotFound"], result.ErrorIds);
        Assert.Contains(hint, result.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_templates_each_that_is_misspelt_is_an_error_and_the_others_render()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("@{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt -Template no, backend-engineer, none");
        Assert.Equal(["TemplateNotFound", "TemplateNotFound"], result.ErrorIds);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_template_name_that_nothing_has_ends_the_pipeline_at_once()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("$i = 0; 1..100 | ForEach-Object { $script:i++; @{ key = \"A-$_\" } } | ConvertTo-EngineerPrompt -Template nothing");
        Assert.Equal(["TemplateNotFound"], result.ErrorIds);
        Assert.Equal("0", shell.Run("$script:i").Text);
    }
}
