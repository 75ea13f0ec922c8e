namespace TicketPrompt.ModuleTests;

/// <summary>The files that ship, copied elsewhere, work there.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Imports_and_runs_from_a_path_with_spaces_and_brackets()
    {
        using TemporaryFolder folder = new("my [modules] ü ");
        string root = Path.Combine(folder.Path, "TicketPrompt");
        Copy(Path.Combine(Repository.Root, "module"), Path.Combine(root, "module"));
        Copy(Path.Combine(Repository.Root, "templates"), Path.Combine(root, "templates"));
        File.Copy(Repository.Manifest, Path.Combine(root, "TicketPrompt.psd1"));

        ShellProcess run = ShellProcess.Run(
            "-Module",
            Path.Combine(root, "TicketPrompt.psd1"),
            "-Command",
            "[TicketPrompt.Ticket].Assembly.Location; Get-Ticket -LiteralPath $Samples/jira-search.json | ConvertTo-EngineerPrompt");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(root, run.Output, StringComparison.Ordinal);
        Assert.Contains("PAY-482", run.Output, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
