using System.Text.RegularExpressions;

namespace TicketPrompt.Tests.Adding;

/// <summary>docs/adding.md shows what the tests beside this one run, and no page names a file that is not there.</summary>
public sealed partial class AddingPageTests
{
    private static readonly string Tests = Path.Combine(RoomTests.Root, "tests");
    private static readonly string Core = Path.Combine(RoomTests.Root, "src", "TicketPrompt.Core");
    private static readonly string[] Folders = ["src", "tests", "docs", "templates", "module", ".github", ".ci"];
    private static readonly string[] CodeFolders = ["src", "tests"];
    private static readonly string[] ExampleFolders = ["Adding", "Fixtures/Adding"];
    private static readonly string[] PageNames = ["README.md", "CONTRIBUTING.md", "docs"];

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
        IEnumerable<string> links = Link().Matches(text).Select(link => Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value));
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

    // Any C# file, and what begins with a folder of the repository or a room; but for what a build makes.
    private static bool IsPath(string span) => PathText().IsMatch(span) && !span.StartsWith("module/bin", StringComparison.Ordinal)
        && (span.EndsWith(".cs", StringComparison.Ordinal) || (span.Contains('/') && (Folders.Contains(span.Split('/')[0]) || IsRoom(span))));

    private static bool IsRoom(string span) => Directory.Exists(Path.Combine(Core, span.Split('/')[0]));

    private static bool IsThere(string path)
    {
        string full = Path.Combine(IsRoom(path) ? Core : RoomTests.Root, path.TrimEnd('/'));
        return path.Contains('/') || !path.EndsWith(".cs", StringComparison.Ordinal)
            ? Directory.Exists(Path.GetDirectoryName(full)) && Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Any()
            : CodeFolders.Any(folder => Directory.EnumerateFiles(Path.Combine(RoomTests.Root, folder), path, SearchOption.AllDirectories).Any());
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
