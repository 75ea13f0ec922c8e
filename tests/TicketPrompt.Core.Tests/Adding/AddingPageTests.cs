using System.Text.RegularExpressions;

namespace TicketPrompt.Tests.Adding;

/// <summary>docs/adding.md shows what the tests beside this one run, and no page names a file that is not there.</summary>
public sealed partial class AddingPageTests
{
    private static readonly string Tests = Path.Combine(RoomTests.Root, "tests");
    private static readonly string Core = Path.Combine(RoomTests.Root, "src", "TicketPrompt.Core");
    private static readonly string[] Folders = ["src", "tests", "docs", "templates", "module", ".github", ".ci"];
    private static readonly string[] ExampleFolders = ["Adding", "Fixtures/Adding"];
    private static readonly string[] PageNames = ["README.md", "CONTRIBUTING.md", "docs"];

    private static readonly string[] Code = [.. Directory.GetFiles(RoomTests.Root, "*.cs", SearchOption.AllDirectories).Select(file => file.Replace('\\', '/'))];

    private static readonly string[] Examples = [.. ExampleFolders
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Tests, "TicketPrompt.Core.Tests", folder)))
        .Select(file => Lines(File.ReadAllText(file)))];

    public static TheoryData<string> Blocks => [.. Block().Matches(Page("docs/adding.md"))
        .Where(block => block.Groups["language"].Value != "sh")
        .Select(block => block.Groups["text"].Value)];

    public static TheoryData<string> Pages => [.. PageNames
        .Select(name => Path.Combine(RoomTests.Root, name))
        .SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.md") : File.Exists(path) ? [path] : [])
        .Select(path => Path.GetRelativePath(RoomTests.Root, path).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_the_page_stands_in_a_test_or_its_fixture(string block) =>
        Assert.True(Examples.Any(example => example.Contains(Lines(block), StringComparison.Ordinal)), block);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_path_on_a_page_is_there(string page)
    {
        string text = Page(page);
        string folder = Path.Combine(RoomTests.Root, Path.GetDirectoryName(page)!);
        IEnumerable<string> links = Link().Matches(text)
            .Select(link => Path.GetRelativePath(RoomTests.Root, Path.Combine(folder, link.Groups["path"].Value)).Replace('\\', '/'));
        Assert.All(Spans(text).Where(IsPath).Concat(links), path => Assert.True(IsThere(path), path));
    }

    [Fact]
    public void A_test_that_the_page_names_is_there()
    {
        string[] tests = [.. Directory.GetFiles(Tests, "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.All(
            Spans(Page("docs/adding.md")).Where(span => TestName().IsMatch(span)),
            span => Assert.Contains(tests, test => span.Split('.').All(name => test.Contains($" {name}", StringComparison.Ordinal))));
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(RoomTests.Root, path)).Replace("\r\n", "\n");

    /// <summary>The lines without what they are indented by, between line ends.</summary>
    private static string Lines(string text) => $"\n{string.Join('\n', text.Trim().Split('\n').Select(line => line.Trim()))}\n";

    /// <summary>What stands in backticks outside of blocks.</summary>
    private static IEnumerable<string> Spans(string page) => Span().Matches(Block().Replace(page, "")).Select(span => span.Groups["text"].Value);

    // A C# file, by its path or the end of it, and what begins with a folder of the repository or a room; but for what a build makes.
    private static bool IsPath(string span) => PathText().IsMatch(span) && !span.StartsWith("module/bin", StringComparison.Ordinal)
        && (IsCode(span) || (span.Contains('/') && (Folders.Contains(span.Split('/')[0]) || IsRoom(span))));

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsRoom(string path) => Directory.Exists(Path.Combine(Core, path.Split('/')[0]));

    private static bool IsThere(string path)
    {
        if (IsCode(path))
        {
            return Code.Any(file => file.EndsWith("/" + path, StringComparison.Ordinal));
        }

        string full = Path.GetFullPath(Path.Combine(IsRoom(path) ? Core : RoomTests.Root, path.TrimEnd('/')));
        string folder = Path.GetDirectoryName(full)!;
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(full)).Any();
    }

    [GeneratedRegex("^ *```(?<language>[a-z0-9]*)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<text>[^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\((?<path>[^)#:\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\.?[\w*][\w.*/ -]*$")]
    private static partial Regex PathText();

    [GeneratedRegex(@"^(\w+Tests(\.\w+)?|[A-Z][a-z]*(_\w+)+)$")]
    private static partial Regex TestName();
}
