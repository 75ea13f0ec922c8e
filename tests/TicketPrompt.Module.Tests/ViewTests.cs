using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TicketPrompt.ModuleTests;

/// <summary>Views show what a ticket says, and nothing in it reaches the terminal as a command. tests/Pester has the same with the real Format commands.</summary>
public sealed partial class ViewTests
{
    private static readonly XDocument Format = XDocument.Load(Path.Combine(Repository.Root, "module", "TicketPrompt.Format.ps1xml"));
    private static readonly XDocument Types = XDocument.Load(Path.Combine(Repository.Root, "module", "TicketPrompt.Types.ps1xml"));

    // An object of each type, every text of which is hostile; and copies as they come from a job.
    private const string Objects = """
        $evil = "x$([char]27)]0;t$([char]7)$([char]27)[2J$([char]0x9b)2J$([char]0x202e)y$([char]10)z"
        $ticket = [pscustomobject]@{
            key = "A-1$evil"; summary = $evil; description = $evil; type = $evil; priority = $evil; status = $evil; assignee = $evil; reporter = $evil
            updated = $evil; created = $evil; dueDate = $evil; labels = @($evil); components = @($evil); url = $evil; sprint = $evil; environment = $evil
            parent = [pscustomobject]@{ key = $evil; summary = $evil }
            subtasks = @([pscustomobject]@{ key = $evil; summary = $evil; status = $evil })
            links = @([pscustomobject]@{ relation = $evil; key = $evil; summary = $evil; status = $evil })
            attachments = @([pscustomobject]@{ name = $evil; mimeType = $evil; url = $evil })
            references = @([pscustomobject]@{ kind = $evil; title = $evil; url = $evil; status = $evil })
            comments = @([pscustomobject]@{ author = $evil; created = $evil; body = $evil })
        } | ConvertTo-Ticket
        $prompt = $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}' -AsObject -SkipSanitization
        $template = Import-TicketTemplate $file
        $ticket, $prompt, $template, $ticket.Parent, $ticket.Subtasks[0], $ticket.Links[0], $ticket.Attachments[0], $ticket.References[0], $ticket.Comments[0]
        $prompt.Messages[0], $template.Variables[0]
        ($ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}' -AsObject).Findings[0]
        @(Test-TicketTemplate $file)[0]
        foreach ($one in $ticket, $prompt, $template) {
            [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($one, 1))
        }
        """;

    [Theory]
    [InlineData("FullLanguage")]
    [InlineData("ConstrainedLanguage")]
    [Trait("Category", "Slow")]
    public void Every_script_of_a_view_gives_clean_text(string mode)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("t.hbs", "---\ndescription: \"\\e[2Jx\"\nvariables: { v: { description: \"\\e[2Jx\" } }\n---\n{{ticket.sumary}}");
        using Shell shell = new();
        ShellResult objects = shell.Run("param($file)\n" + Objects, file);
        Assert.Empty(objects.Errors);
        shell.Run("param($m) $ExecutionContext.SessionState.LanguageMode = $m", mode);
        HashSet<string> shown = [];
        int texts = 0;
        foreach ((string type, string script) in Scripts())
        {
            PSObject? item = objects.Output.FirstOrDefault(o => o!.TypeNames[0] == type);
            if (item is null)
            {
                // Omissions come with a token budget; their views name properties only.
                Assert.EndsWith("Omission", type, StringComparison.Ordinal);
                continue;
            }

            shown.Add(type);
            ShellResult result = shell.Run($"param($_, $this) {script}", item, item);
            Assert.True(result.Errors.Count == 0, $"{type}: {script}: {result.ErrorText}");
            string text = string.Concat(result.Texts);
            Assert.False(Dangerous().IsMatch(text), $"{type}: {script}: {text}");
            texts += text.Length > 0 ? 1 : 0;
        }

        Assert.Equal(objects.Output.Select(o => o!.TypeNames[0]).Distinct().Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.True(texts > 100, $"Only {texts} scripts show anything");
    }

    [Theory]
    [InlineData("TicketPrompt.Ticket", "TableControl", "ListControl", "WideControl", "CustomControl")]
    [InlineData("TicketPrompt.TicketTemplate", "TableControl", "ListControl", "WideControl")]
    [InlineData("TicketPrompt.EngineerPrompt", "TableControl", "ListControl", "WideControl", "CustomControl")]
    [InlineData("TicketPrompt.Finding", "TableControl", "ListControl")]
    [InlineData("TicketPrompt.Omission", "TableControl", "ListControl")]
    [InlineData("TicketPrompt.TemplateDiagnostic", "CustomControl", "TableControl", "ListControl")]
    public void Types_have_views(string type, params string[] controls) => Assert.Equal(
        controls,
        Format.Descendants("View").Where(view => view.Descendants("TypeName").Single().Value == type).Select(view => view.Elements().Last().Name.LocalName));

    [Fact]
    public void Text_of_tickets_is_never_shown_by_its_property()
    {
        string[] safe = ["TicketPrompt.Finding", "TicketPrompt.Omission"];
        Assert.All(
            Format.Descendants("PropertyName"),
            property => Assert.Contains(property.Ancestors("View").Single().Descendants("TypeName").Single().Value, safe));
    }

    [Fact]
    public void A_ticket_answers_a_format_string_with_clean_text_of_any_field()
    {
        using Shell shell = new();
        const string Ticket = "$t = @{ key = 'A-1'; summary = \"a$([char]27)[2J`nb\"; points = 3; labels = 'x; y'; other = 'o' } | ConvertTo-Ticket;";
        Assert.Equal("A-1: a b [x, y] o", shell.Run(Ticket + "'{0:Key}: {0:summary} [{0:labels}] {0:other}' -f $t").Text);
        Assert.Equal("A-1 s", shell.Run("'{0}' -f (@{ key = 'A-1'; summary = 's' } | ConvertTo-Ticket)").Text);
        Assert.NotEmpty(shell.Run(Ticket + "'{0:nothing}' -f $t").Errors);
    }

    [Fact]
    public void The_hidden_display_property_is_seen_by_no_other_command()
    {
        using Shell shell = new();
        Assert.Equal("False", shell.Run("$t = @{ key = 'A-1' } | ConvertTo-Ticket; $t.psobject.Properties.Name -contains 'Ticket'").Text);
        Assert.Equal("A-1 s", shell.Run("(@{ key = 'A-1'; summary = 's' } | ConvertTo-Ticket).Ticket").Text);
    }

    [Fact]
    public void Files_that_Windows_PowerShell_reads_are_ASCII()
    {
        string module = Path.Combine(Repository.Root, "module");
        string[] files = [Repository.Manifest, .. Directory.GetFiles(module, "*.ps*"), .. Directory.GetFiles(Path.Combine(module, "en-US"))];
        Assert.All(files, file => Assert.DoesNotContain(File.ReadAllBytes(file), b => b > 127));
    }

    private static IEnumerable<(string Type, string Script)> Scripts()
    {
        // A condition decides whether a line is there, and prints nothing.
        foreach (XElement script in Format.Descendants("ScriptBlock").Where(script => script.Parent!.Name != "ItemSelectionCondition"))
        {
            yield return (script.Ancestors("View").Single().Descendants("TypeName").Single().Value, script.Value);
        }

        foreach (XElement property in Format.Descendants("PropertyName"))
        {
            yield return (property.Ancestors("View").Single().Descendants("TypeName").Single().Value, $"$_.{property.Value}");
        }

        foreach (XElement script in Types.Descendants("GetScriptBlock"))
        {
            yield return (script.Ancestors("Type").Single().Element("Name")!.Value, script.Value);
        }
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\n\u200d]]")]
    private static partial Regex Dangerous();
}
