using System.Management.Automation;
using System.Xml.Linq;

namespace TicketPrompt.ModuleTests;

/// <summary>Help says what the commands are: every parameter as the engine has it, no parameter that is not there, examples that run.</summary>
public sealed class HelpTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    // Where Get-Help looks: beside the cmdlets, not where the source of it is.
    private static readonly string Folder = Path.Combine(Repository.Root, "module", "bin", "net8.0", "en-US");
    private static readonly XElement[] Topics = [.. XDocument.Load(Path.Combine(Folder, "TicketPrompt.Cmdlets.dll-Help.xml")).Root!.Elements(Command + "command")];

    // What the bare engine lacks; each does as much of its namesake's work as the examples need.
    private const string StandIns = """
        function Get-Content { [IO.File]::ReadAllText("$PWD/$($args[0])") }
        function ConvertFrom-Json { begin { $text = '' } process { $text += $_ } end { & $parse $text } }
        function Get-ChildItem { [IO.Directory]::GetFiles("$PWD/$($args[0])", '*.json') | ForEach-Object { [IO.FileInfo]::new($_) } }
        function Test-Path { [IO.Directory]::Exists($args[0]) }
        function Out-File { process { [IO.File]::WriteAllText("$PWD/$($args[0])", $_) } }
        function Select-Object { process { $_ } }
        function Sort-Object { process { $_ } }
        function Format-List { process { $_ } }
        function Format-Table { process { $_ } }
        """;

    // Examples that need a network, or a program that is not there.
    private static readonly string[] Network = ["-Key", "-Jql", "-BaseUri", "gh ", "Invoke-RestMethod", "Get-JiraIssue"];

    public static TheoryData<string> Commands => [.. Topics.Select(Name)];

    public static TheoryData<string, string> Examples
    {
        get
        {
            TheoryData<string, string> examples = [];
            foreach (XElement topic in Topics)
            {
                foreach (string code in Codes(topic).Where(code => !Network.Any(word => code.Contains(word, StringComparison.Ordinal)) && code != "Get-Ticket"))
                {
                    examples.Add(Name(topic), code);
                }
            }

            return examples;
        }
    }

    [Fact]
    public void There_is_help_for_exactly_the_exported_commands()
    {
        using Shell shell = new();
        Assert.Equal(shell.Run("Get-Command -Module TicketPrompt | ForEach-Object Name").Texts.Order(StringComparer.Ordinal), Topics.Select(Name));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_has_every_part(string command)
    {
        XElement topic = Topic(command);
        XName[] parts = [Command + "details", Maml + "description", Command + "syntax", Command + "inputTypes", Command + "returnValues", Maml + "alertSet", Command + "relatedLinks"];
        Assert.All(parts, part => Assert.NotEqual("", topic.Element(part)?.Value.Trim()));
        Assert.True(Codes(topic).Length >= 3, "Three examples of rising ambition");
        Assert.Contains(Codes(topic), code => code.Contains(command, StringComparison.Ordinal));
        Assert.All(topic.Descendants(Command + "example"), example => Assert.NotEqual("", example.Element(Dev + "remarks")!.Value.Trim()));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Parameters_are_those_of_the_command(string command)
    {
        CmdletInfo info = Info(command);
        Assert.Equal(
            info.ParameterSets.SelectMany(set => Own(set.Parameters)).Select(p => p.Name).Distinct().Order(StringComparer.Ordinal),
            Topic(command).Element(Command + "parameters")!.Elements(Command + "parameter").Select(ParameterName).Order(StringComparer.Ordinal));
        Assert.All(Topic(command).Element(Command + "parameters")!.Elements(), parameter =>
            AssertIsAsIn(parameter, info.ParameterSets.SelectMany(set => set.Parameters).Where(p => p.Name == ParameterName(parameter)), info.Parameters[ParameterName(parameter)]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Syntax_is_that_of_the_command(string command)
    {
        CmdletInfo info = Info(command);
        XElement[] items = [.. Topic(command).Element(Command + "syntax")!.Elements(Command + "syntaxItem")];
        Assert.Equal(
            info.ParameterSets.Select(set => string.Join(" ", Own(set.Parameters).Select(p => $"{p.Name}:{p.IsMandatory}:{p.Position}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            items.Select(item => string.Join(" ", item.Elements(Command + "parameter").Select(p => $"{ParameterName(p)}:{Is(p, "required")}:{Position(p)}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Outputs_are_those_of_the_command(string command) => Assert.Equal(
        Info(command).OutputType.Select(type => type.Name).DefaultIfEmpty("None"),
        Topic(command).Descendants(Command + "returnValue").Select(value => value.Element(Dev + "type")!.Element(Maml + "name")!.Value));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_runs(string command, string code)
    {
        using TemporaryFolder folder = new();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "module"), Path.Combine(Repository.Root, "module"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "templates"), Path.Combine(Repository.Root, "templates"));
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Func<string, object?> parse = JsonObjects.Parse;
        Assert.Empty(shell.Run("param($json) $parse = { $json.Invoke($args[0]) }.GetNewClosure()\n" + StandIns, parse).Errors);
        ShellResult result = shell.Run(code);
        Assert.True(result.Errors.Count == 0, $"{command}: {result.ErrorText}");
    }

    [Fact]
    public void The_overview_names_every_error_id_and_fits_eighty_columns()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "about_TicketPrompt.help.txt"));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        string ids = string.Join("\n", lines.SkipWhile(line => line != "ERROR IDS"));
        string[] promised =
        [
            "PathNotFound", "UnsupportedFile", "TemplateNotFound", "TemplateExists", "TemplateAmbiguous", "TemplateSyntax", "TemplateLimit", "TemplateMetadata",
            "PartialNotFound", "VariableMissing", "TicketUnreadable", "TicketLimit", "RenderFailed", "OutputLimit", "OutputExists",
            "JiraUnauthorized", "JiraForbidden", "JiraNotFound", "JiraRateLimited", "JiraUnavailable", "JiraResponse",
        ];
        Assert.All(promised, id => Assert.Contains($"\n    {id} ", ids, StringComparison.Ordinal));
    }

    private static void AssertIsAsIn(XElement parameter, IEnumerable<CommandParameterInfo> inSets, ParameterMetadata metadata)
    {
        CommandParameterInfo[] uses = [.. inSets];
        string name = ParameterName(parameter);
        string type = metadata.ParameterType == typeof(SwitchParameter) ? "SwitchParameter" : metadata.ParameterType.FullName!;
        Assert.Equal((name, type), (name, parameter.Element(Dev + "type")!.Element(Maml + "name")!.Value));
        Assert.Equal((name, metadata.SwitchParameter), (name, parameter.Element(Command + "parameterValue") is null));
        Assert.Equal((name, metadata.Attributes.OfType<SupportsWildcardsAttribute>().Any()), (name, Is(parameter, "globbing")));
        Assert.Equal((name, string.Join(", ", metadata.Aliases.DefaultIfEmpty("none"))), (name, parameter.Attribute("aliases")!.Value));
        Assert.Contains(uses, use => use.IsMandatory == Is(parameter, "required") && use.Position == Position(parameter) && Pipeline(use) == parameter.Attribute("pipelineInput")!.Value);
        Assert.NotEqual("", parameter.Element(Maml + "description")!.Value.Trim());
        Assert.NotEqual("", parameter.Element(Dev + "defaultValue")!.Value);
    }

    private static string Pipeline(CommandParameterInfo use) =>
        use.ValueFromPipeline ? "true (ByValue)" : use.ValueFromPipelineByPropertyName ? "true (ByPropertyName)" : "false";

    private static IEnumerable<CommandParameterInfo> Own(IEnumerable<CommandParameterInfo> parameters) =>
        parameters.Where(p => !Cmdlet.CommonParameters.Contains(p.Name));

    private static CmdletInfo Info(string command)
    {
        using Shell shell = new();
        return (CmdletInfo)shell.Run("param($n) Get-Command $n", command).Output[0]!.BaseObject;
    }

    private static int Position(XElement parameter) =>
        int.TryParse(parameter.Attribute("position")!.Value, out int position) ? position : int.MinValue;

    private static bool Is(XElement parameter, string attribute) => (bool)parameter.Attribute(attribute)!;

    private static string ParameterName(XElement parameter) => parameter.Element(Maml + "name")!.Value;

    private static XElement Topic(string command) => Topics.Single(topic => Name(topic) == command);

    private static string Name(XElement topic) => topic.Element(Command + "details")!.Element(Command + "name")!.Value;

    private static string[] Codes(XElement topic) => [.. topic.Descendants(Dev + "code").Select(code => code.Value)];
}
