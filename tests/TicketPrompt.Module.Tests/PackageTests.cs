using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TicketPrompt.ModuleTests;

/// <summary>The folder that the PowerShell Gallery gets holds what is needed and no more, and works from any place.</summary>
[Trait(NetStandardTests.Build, "net8.0")]
public sealed partial class PackageTests : IDisposable
{
    private static readonly string[] Frameworks = ["net8.0", "netstandard2.0"];

    private static readonly string[] InEach =
    [
        "TicketPrompt.Core.dll", "TicketPrompt.Cmdlets.dll", "Handlebars.dll", "YamlDotNet.dll", "en-US/TicketPrompt.Cmdlets.dll-Help.xml", "en-US/about_TicketPrompt.help.txt",
    ];

    private readonly TemporaryFolder _folder = new("my [modules] ü ");
    private readonly string _package;

    public PackageTests()
    {
        _package = Path.Combine(_folder.Path, "TicketPrompt");

        // What dotnet pack does first; nothing is built.
        ShellProcess layout = ShellProcess.Start("dotnet", ["msbuild", Path.Combine(Repository.Root, "src", "TicketPrompt.Cmdlets"), "-nologo", "-t:LayOutPackage", $"-p:PackageFolder={_package}"]);
        Assert.True(layout.ExitCode == 0, layout.Output + layout.Error);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public void Imports_and_runs_from_a_path_with_spaces_brackets_and_letters_of_any_script()
    {
        ShellProcess run = ShellProcess.Run(
            "-Module",
            Path.Combine(_package, "TicketPrompt.psd1"),
            "-Command",
            "[TicketPrompt.Ticket].Assembly.Location; Get-Ticket -LiteralPath $Samples/jira-search.json | ConvertTo-EngineerPrompt");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(_package, run.Output, StringComparison.Ordinal);
        Assert.Contains("PAY-482", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_what_ships_and_nothing_else()
    {
        string[] files = [.. Directory.GetFiles(_package, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_package, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        string[] needed =
        [
            "CHANGELOG.md", "LICENSE", "README.md", "TicketPrompt.psd1", "module/TicketPrompt.psm1", "module/TicketPrompt.Format.ps1xml", "module/TicketPrompt.Types.ps1xml",
            "module/samples/jira-search.json", "templates/backend-engineer.hbs", "templates/_header.hbs", "templates/ticket-template.schema.json",
            .. from framework in Frameworks from file in InEach select $"module/bin/{framework}/{file}",
            "module/bin/net8.0/TicketPrompt.Loader.dll",
        ];
        Assert.All(needed, file => Assert.Contains(file, files));
        Assert.All(files, file => Assert.Matches(Shipped(), file));
        Assert.DoesNotContain(files, file => file.EndsWith("System.Management.Automation.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_Gallery_reads_is_what_the_manifest_says()
    {
        using Shell shell = new();
        PSObject manifest = shell.Run("param($m) Import-PowerShellDataFile $m", Repository.Manifest) is { Errors.Count: 0 } read
            ? read.Output[0]!
            : shell.Run("param($text) & ([scriptblock]::Create($text))", File.ReadAllText(Repository.Manifest)).Output[0]!;
        System.Collections.Hashtable data = (System.Collections.Hashtable)manifest.BaseObject;
        XElement metadata = XDocument.Load(Path.Combine(Repository.Root, "src", "TicketPrompt.Cmdlets", "TicketPrompt.nuspec")).Root!.Elements().First();
        string Of(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        System.Collections.Hashtable ps = (System.Collections.Hashtable)((System.Collections.Hashtable)data["PrivateData"]!)["PSData"]!;
        IEnumerable<string> commands = ((object[])data["CmdletsToExport"]!).Cast<string>();
        Assert.Equal(
            ((object[])ps["Tags"]!).Cast<string>().Concat(["PSModule", "PSIncludes_Cmdlet"]).Concat(commands.SelectMany(name => new[] { $"PSCmdlet_{name}", $"PSCommand_{name}" })).Order(StringComparer.Ordinal),
            Of("tags").Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(data["Description"], Of("description"));
        string version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(data["ModuleVersion"], version);
        Assert.Contains(version, (string)ps["ReleaseNotes"]!, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(TicketPrompt\.psd1|LICENSE|README\.md|CHANGELOG\.md|templates/[\w.-]+\.(hbs|json)|module/TicketPrompt\.(psm1|Format\.ps1xml|Types\.ps1xml)|module/samples/[\w-]+\.\w+|module/bin/[\w.]+/(net10\.0/[\w-]+/)?([\w.]+\.dll|runtimes/.+|en-US/(TicketPrompt\.Cmdlets\.dll-Help\.xml|about_TicketPrompt\.help\.txt)))$")]
    private static partial Regex Shipped();
}
