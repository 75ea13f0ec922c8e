using System.IO.Compression;

namespace TicketPrompt.ModuleTests.Budget;

/// <summary>The tokenizer comes only when asked for, in the module's own context, in both builds, and the package stays small.</summary>
[Trait("Category", "Slow")]
public sealed class TokenizerLoadingTests
{
    private const string Loaded =
        "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -like 'Microsoft.ML.*' -or $_.GetName().Name -eq 'Google.Protobuf' } | "
        + "ForEach-Object { \"$($_.GetName().Name) $([System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name)\" }";

    [Fact]
    public void Without_a_budget_no_tokenizer_is_loaded()
    {
        Assert.Equal("done", Run($"Get-Ticket -LiteralPath $Samples/jira-search.json | ConvertTo-EngineerPrompt | ForEach-Object {{ }}; {Loaded}; 'done'"));
    }

    [Fact]
    public void With_one_it_is_loaded_into_the_modules_own_context()
    {
        Assert.Equal(
            "1 Microsoft.ML.Tokenizers TicketPrompt Microsoft.ML.Tokenizers.Data.O200kBase TicketPrompt",
            Run($"(@{{ key = 'A-1'; summary = 's' }} | ConvertTo-EngineerPrompt -TemplateText 'x' -MaxTokens 10 -AsObject).TokenCount; {Loaded}"));
    }

    [Theory]
    [InlineData("o200k_base")]
    [InlineData("cl100k_base")]
    public void The_build_for_Windows_PowerShell_counts_the_same(string encoding)
    {
        using TemporaryFolder folder = new();
        string session = folder.Write(
            "session.psm1",
            $$$"""
            Import-Module '{{{Path.Combine(Repository.Root, "module", "TicketPrompt.psm1")}}}' -ArgumentList netstandard2.0 -Global
            $global:seen = (@{ key = 'A-1'; description = ('Refund fails. ' * 300) } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}' -MaxTokens 500 -TokenEncoding {{{encoding}}} -AsObject -WarningAction SilentlyContinue).TokenCount
            """);
        ShellProcess run = ShellProcess.Run("-Module", session, "-Command", "$seen");
        Assert.Equal("", run.Error);
        Assert.InRange(int.Parse(run.Output, null), 450, 500);
    }

    [Fact]
    public void The_package_stays_under_15_megabytes()
    {
        using MemoryStream package = new();
        using (ZipArchive zip = new(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "module"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".pdb", StringComparison.Ordinal)))
            {
                zip.CreateEntryFromFile(file, Path.GetRelativePath(Repository.Root, file));
            }
        }

        Assert.InRange(package.Length, 1, 15_000_000);
    }

    private static string Run(string command)
    {
        ShellProcess run = ShellProcess.Run("-Module", Repository.Manifest, "-Command", command);
        Assert.Equal("", run.Error);
        return run.Output.Trim().ReplaceLineEndings(" ");
    }
}
