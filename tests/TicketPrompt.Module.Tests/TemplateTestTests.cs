namespace TicketPrompt.ModuleTests;

/// <summary>Test-TicketTemplate as users type it.</summary>
public sealed class TemplateTestTests
{
    [Fact]
    public void Emits_a_compilers_line_for_everything_that_is_wrong_sorted_by_file_and_place()
    {
        using TemporaryFolder folder = new();
        folder.Write("b.hbs", "---\nvariables: { unused: 1 }\n---\n{{ticket.sumary}} &lt;{{ticket.key}}\n{{nobody}}");
        folder.Write("a.hbs", "{{> sign}}\n  {{#if ticket.key}}");
        folder.Write("_sign.hbs", "{{nope 1}}");
        folder.Write("sub/c.yaml", "template: |\n  {{> sign}}{{> gone}}\n");
        folder.Write("notes.txt", "{{#if");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        string root = folder.Path + Path.DirectorySeparatorChar;
        ShellResult result = shell.Run("Test-TicketTemplate .");
        Assert.Empty(result.Errors);
        Assert.Equal(
            [
                $"{root}_sign.hbs:1:3: error TemplateSyntax: There is no helper nope",
                $"{root}a.hbs:2:3: error TemplateSyntax: This block is never closed",
                $"{root}b.hbs:2:14: warning UnusedVariable: The variable 'unused' is declared, but neither the template nor a partial of it uses it",
                $"{root}b.hbs:4:3: warning UnknownField: 'sumary' is no field of a ticket",
                $"{root}b.hbs:4:19: warning SuspiciousText: '&lt;' is an HTML escape, and prompts are not HTML",
                $"{root}b.hbs:5:3: warning UndeclaredVariable: The variable 'nobody' is not declared",
                $"{root}sub{Path.DirectorySeparatorChar}c.yaml:2:17: error PartialNotFound: There is no partial gone",
            ],
            result.Texts.Select(UpToTheReason));
    }

    [Fact]
    public void Diagnostics_are_objects()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "x\n {{ticket.sumary}}");
        using Shell shell = new();
        Assert.Equal(
            ["Warning", "UnknownField", "'sumary' is no field of a ticket. Did you mean summary?", path, "2", "4"],
            shell.Run("param($p) $d = Test-TicketTemplate $p; $d.Severity; $d.Code; $d.Message; $d.File; $d.Line; $d.Column", path).Texts);
    }

    [Fact]
    public void Files_come_down_the_pipeline_by_path_and_as_objects()
    {
        using TemporaryFolder folder = new("[x] ");
        folder.Write("a.hbs", "{{#if ticket.key}}");
        folder.Write("b[1].hbs", "{{#each ticket.labels}}");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Assert.Equal(2, shell.Run("[IO.FileInfo]\"$pwd/a.hbs\", [IO.FileInfo]\"$pwd/b[1].hbs\" | Test-TicketTemplate").Texts.Count);
        Assert.Equal(2, shell.Run("Test-TicketTemplate ./*.hbs").Texts.Count);
        _ = Assert.Single(shell.Run("'./a.hbs' | Test-TicketTemplate").Texts);
        _ = Assert.Single(shell.Run("Test-TicketTemplate -LiteralPath './b[1].hbs'").Texts);
    }

    [Theory]
    [InlineData("right", "{{ticket.key}}", "True")]
    [InlineData("warning", "{{ticket.sumary}}", "True")]
    [InlineData("error", "{{#if ticket.key}}", "False")]
    public void Quiet_is_one_boolean_false_only_where_there_is_an_error(string name, string text, string expected)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write($"{name}.hbs", text);
        string other = folder.Write("other.hbs", "x");
        using Shell shell = new();
        Assert.Equal(expected, shell.Run("param($p, $o) $p, $o | Test-TicketTemplate -Quiet", path, other).Text);
        Assert.Equal("System.Boolean", shell.Run("param($p) (Test-TicketTemplate $p -Quiet).GetType().FullName", path).Text);
    }

    [Fact]
    public void Paths_and_names_that_lead_to_nothing_are_the_usual_errors_and_not_quiet()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("t.txt", "x");
        using Shell shell = new();
        ShellResult path = shell.Run("Test-TicketTemplate ./gone.hbs -Quiet");
        Assert.Equal(["PathNotFound"], path.ErrorIds);
        Assert.Equal(["False"], path.Texts);
        Assert.Equal(["TemplateNotFound"], shell.Run("Test-TicketTemplate -Name gone").ErrorIds);
        Assert.Equal(["UnsupportedFile"], shell.Run("param($p) Test-TicketTemplate $p", text).ErrorIds);
        Assert.Empty(shell.Run("Test-TicketTemplate -Name zzz*").Errors);
    }

    [Fact]
    public void Built_in_templates_are_silent()
    {
        using Shell shell = new();
        Assert.Empty(shell.Run("Test-TicketTemplate -Name *").Output);
        Assert.Empty(shell.Run("Get-TicketTemplate | Test-TicketTemplate").Output);
        Assert.Empty(shell.Run("param($p) Test-TicketTemplate $p", Path.Combine(Repository.Root, "templates")).Output);
        Assert.Equal("True", shell.Run("Test-TicketTemplate -Name * -Quiet").Text);
    }

    [Fact]
    public void Testing_imports_nothing()
    {
        using TemporaryFolder folder = new();
        folder.Write("mine.hbs", "{{> sign}}");
        folder.Write("_sign.hbs", "signed");
        using Shell shell = new();
        Assert.Empty(shell.Run("param($p) Test-TicketTemplate $p", folder.Path).Output);
        Assert.Equal(["TemplateNotFound"], shell.Run("Get-TicketTemplate mine").ErrorIds);
        Assert.Equal(["PartialNotFound"], shell.Run("@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{> sign}}'").ErrorIds);
    }

    [Fact]
    public void An_imported_template_is_tested_with_the_partials_it_was_bound_to()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("mine.hbs", "{{> sign}} {{ticket.sumary}}");
        folder.Write("_sign.hbs", "{{ticket.kye}}");
        using Shell shell = new();
        Assert.Equal(2, shell.Run("param($p) Import-TicketTemplate $p | Test-TicketTemplate", path).Texts.Count);
        Assert.Equal(2, shell.Run("Test-TicketTemplate -Name MINE").Texts.Count);
    }

    [Fact]
    public void Names_complete()
    {
        using Shell shell = new();
        Assert.Contains(
            "backend-engineer",
            shell.Run("$t = 'Test-TicketTemplate -Name back'; [System.Management.Automation.CommandCompletion]::CompleteInput($t, $t.Length, $null).CompletionMatches | ForEach-Object CompletionText").Texts);
    }

    private static string UpToTheReason(string line) => line.Split(". ")[0].Split(": it ")[0].Split(": the template ends")[0].TrimEnd('.');
}
