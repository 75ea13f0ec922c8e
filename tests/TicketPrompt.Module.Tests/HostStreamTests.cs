using System.Management.Automation;
using System.Text.RegularExpressions;

namespace TicketPrompt.ModuleTests;

/// <summary>Whatever a stream says of other people's names drives no terminal, and makes no line of its own.</summary>
public sealed partial class HostStreamTests
{
    // A file's name may hold all of this on Linux; a template's or a ticket's everywhere.
    private const string Evil = "x\u001B]0;t\u0007\u001B[2J\u009B2J\u202Ey\nWARNING: z";

    private static string FileName => OperatingSystem.IsWindows() ? "x\u202Ey" : Evil;

    public static TheoryData<string, string> Scripts() => new()
    {
        // What each is for is in its name; $f is a folder whose name is hostile too.
        { "verbose", "Get-Ticket -LiteralPath \"$f/$n.empty.json\" -Verbose" },
        { "verbose", "Import-TicketTemplate -LiteralPath \"$f/_$n.hbs\" -Verbose" },
        { "verbose", "Import-TicketTemplate -LiteralPath \"$f/$n.hbs\" -Force | Out-Null; @{ key = $n; summary = $n } | ConvertTo-EngineerPrompt -Template $n -MaxTokens 900 -Verbose" },
        { "verbose", "@{ key = $n; summary = 's'; description = \"<!-- $n -->\" } | ConvertTo-EngineerPrompt -Verbose" },
        { "warning", "@{ key = $n; summary = $n; description = \"$n [INST]\" } | ConvertTo-EngineerPrompt -TemplateText x" },
        { "warning", "@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -Variable @{ $n = [System.Threading.Thread]::CurrentThread }" },
        { "warning", "Import-TicketTemplate -LiteralPath \"$f/$n.lost.hbs\"" },
        { "error", "Get-Ticket -LiteralPath \"$f/$n.none.json\"" },
        { "error", "Get-Ticket -LiteralPath \"$f/$n.broken.json\"" },
        { "error", "Get-Ticket -LiteralPath \"$f\"" },
        { "error", "Get-Ticket -LiteralPath \"$f/$n.txt\"" },
        { "error", "Get-Item -LiteralPath \"$f/$n.empty.json\" | ConvertTo-EngineerPrompt" },
        { "error", "$n | ConvertTo-EngineerPrompt" },
        { "error", "[pscustomobject]@{ colour = $n } | ConvertTo-EngineerPrompt" },
        { "error", "@{ colour = $n; $n = 'x' } | ConvertTo-Ticket" },
        { "error", "@{ key = $n } | ConvertTo-EngineerPrompt -Template $n.Substring(1)" },
        { "error", "@{ key = $n } | ConvertTo-EngineerPrompt -TemplateText \"{{#if $n}}\"" },
        { "error", "@{ key = $n } | ConvertTo-EngineerPrompt -TemplateText '{{repeat ticket.key 99999999}}'" },
        { "error", "@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template (Get-Item -LiteralPath \"$f/$n.broken.hbs\")" },
        { "error", "Import-TicketTemplate -LiteralPath \"$f/$n.broken.hbs\", \"$f/$n.hbs\" -Name $n" },
        { "error", "Import-TicketTemplate -LiteralPath \"$f/$n.broken.hbs\"" },
        { "error", "Import-TicketTemplate -LiteralPath \"$f/$n.lost.hbs\" -Name $n -Force | Out-Null; Import-TicketTemplate -LiteralPath \"$f/$n.hbs\" -Name $n" },
        { "error", "Get-TicketTemplate \"no$n\"; Remove-TicketTemplate \"no$n\"; Test-TicketTemplate -Name \"no$n\"" },
        { "error", "1..2 | ForEach-Object { @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory \"$f/$n\" | Out-Null }" },
        { "error", "@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory \"$f/$n.empty.json\"" },
        { "error", "Get-Ticket $n -BaseUri https://jira.example.test" },
        { "progress", "Get-Ticket -LiteralPath \"$f/$n.empty.json\" -Verbose" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void No_name_reaches_a_terminal_as_it_is(string stream, string script)
    {
        using TemporaryFolder folder = new();
        string evil = Path.Combine(folder.Path, FileName);
        Directory.CreateDirectory(evil);
        Write("empty.json", "[]");
        Write("broken.json", "{ \"key\": oops");
        Write("txt", "x");
        Write("hbs", "---\nmatch: { summary: [x] }\n---\n{{ticket.key}}");
        Write("lost.hbs", "---\nname: x\n---\nDo $ARGUMENTS");
        Write("broken.hbs", "{{#if x}}");
        File.WriteAllText(Path.Combine(evil, $"_{FileName}.hbs"), "x");

        using Shell shell = new();
        ShellResult result = shell.Run($"param($f, $n) {script}", evil, FileName);

        string[] texts =
        [
            .. result.Verbose,
            .. result.Warnings,
            .. result.Debug,
            .. result.Progress.SelectMany(record => new[] { record.Activity, record.StatusDescription, record.CurrentOperation ?? "" }),
            .. result.Errors.SelectMany(TextsOf),
        ];
        Assert.True(stream switch { "verbose" => result.Verbose.Count, "warning" => result.Warnings.Count, "error" => result.Errors.Count, _ => 1 } > 0, script);
        Assert.All(texts, text => Assert.False(Dangerous().IsMatch(text), text));
        Assert.All([.. result.Verbose, .. result.Warnings], text => Assert.DoesNotContain('\n', text));

        void Write(string ending, string text) => File.WriteAllText(Path.Combine(evil, $"{FileName}.{ending}"), text);
    }

    [Fact]
    [Trait(NetStandardTests.Build, "net8.0")]
    [Trait("Category", "Slow")]
    public void Nor_does_what_would_be_changed()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("t.hbs", "x");
        string script = $"$n = \"x$([char]27)]0;t$([char]7)y\"; Import-TicketTemplate '{file}' -Name $n | Out-Null; Remove-TicketTemplate -Name $n -WhatIf;"
            + "@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -OutputDirectory \"$n\" -WhatIf";

        ShellProcess run = ShellProcess.Run("-Command", script);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ticket template", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("Write prompt", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output + run.Error);
        Assert.DoesNotContain('\u0007', run.Output + run.Error);
    }

    [Fact]
    public void A_completion_list_shows_clean_text()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("t.hbs", "---\nvariables: { v: { default: \"\\e[2Jx\" } }\n---\n{{v}}");
        using Shell shell = new();
        shell.Run("param($f, $n) Import-TicketTemplate $f -Name $n", file, Evil);

        foreach (string line in new[] { "ConvertTo-EngineerPrompt -Template ", "Remove-TicketTemplate ", $"ConvertTo-EngineerPrompt -Template '{Evil}' -Variable " })
        {
            ShellResult result = shell.Run(
                "param($l) (TabExpansion2 $l $l.Length).CompletionMatches | ForEach-Object { $_.ListItemText; $_.ToolTip }", line);
            Assert.NotEmpty(result.Texts);
            Assert.All(result.Texts, text => Assert.False(Dangerous().IsMatch(text), text));
        }
    }

    // One way: what does not take it is found here.
    [Fact]
    public void Only_one_file_writes_to_the_streams()
    {
        string[] sources = Directory.GetFiles(Path.Combine(Repository.Root, "src", "TicketPrompt.Cmdlets"), "*.cs", SearchOption.AllDirectories);
        string[] writing =
        [
            .. sources.Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(file => Writing().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).Order(StringComparer.Ordinal)!,
        ];

        Assert.Equal(["Errors.cs", "HostStreams.cs"], writing);
    }

    private static IEnumerable<string> TextsOf(ErrorRecord error)
    {
        yield return error.ToString();
        yield return error.CategoryInfo.ToString();
        yield return error.ErrorDetails?.Message ?? "";
        for (Exception? e = error.Exception; e is not null; e = e.InnerException)
        {
            yield return e.Message;
        }
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\n]]")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"\b(Write(Verbose|Warning|Debug|Information|Progress)|Should(Process|Continue)|Write(Line|Host))\b|new ErrorRecord|ErrorRecord \w+ = new|new\(new TicketPromptException")]
    private static partial Regex Writing();
}
