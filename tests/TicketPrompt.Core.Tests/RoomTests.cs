using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace TicketPrompt.Tests;

/// <summary>The folders of TicketPrompt.Core are rooms that point down: the table of docs/ARCHITECTURE.md says which may know which.</summary>
public sealed partial class RoomTests
{
    internal static readonly string Root =
        typeof(RoomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string Core = Path.Combine(Root, "src", "TicketPrompt.Core");

    private static readonly Dictionary<string, string[]> MayKnow = File.ReadLines(Path.Combine(Root, "docs", "ARCHITECTURE.md"))
        .Select(line => TableRow().Match(line))
        .Where(row => row.Success)
        .ToDictionary(row => row.Groups["room"].Value, row => row.Groups["below"].Value.Split([", ", "-"], StringSplitOptions.RemoveEmptyEntries));

    // Public types keep the short namespace that users write, [TicketPrompt.Ticket]: their room is their file's.
    private static readonly Dictionary<string, string> RoomOfPublicType = Files()
        .SelectMany(file => PublicType().Matches(File.ReadAllText(file)), (file, type) => (Name: type.Groups["name"].Value, Room: RoomOf(file)))
        .ToDictionary(type => type.Name, type => type.Room);

    [Fact]
    public void The_table_names_every_room_and_each_may_know_only_those_above_it_in_the_table()
    {
        Assert.Equal(Directory.GetDirectories(Core).Select(Path.GetFileName).Except(["bin", "obj"]).Order(), MayKnow.Keys.Order());
        string[] order = [.. MayKnow.Keys];
        Assert.All(MayKnow, room => Assert.All(room.Value, below => Assert.InRange(Array.IndexOf(order, below), 0, Array.IndexOf(order, room.Key) - 1)));
    }

    [Fact]
    public void No_room_uses_one_that_it_may_not_know()
    {
        Architecture code = new ArchLoader().LoadAssemblies(typeof(Ticket).Assembly).Build();
        string[] wrong = [.. code.Types
            .SelectMany(type => type.Dependencies, (type, use) => (From: RoomOf(type), Type: type.FullName, To: RoomOf(use.Target), Used: use.Target.FullName))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To && !MayKnow[use.From].Contains(use.To))
            .Select(use => $"{use.From} may not know {use.To}: {use.Type} uses {use.Used}")
            .Distinct()
            .Order()];
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_type_of_our_own_has_its_folder_as_namespace_unless_users_see_it()
    {
        string[] wrong = [.. Files().Where(file =>
        {
            string text = File.ReadAllText(file);
            string folder = "TicketPrompt." + Path.GetDirectoryName(Path.GetRelativePath(Core, file))!.Replace(Path.DirectorySeparatorChar, '.');
            return !text.Contains($"namespace {(PublicType().IsMatch(text) ? "TicketPrompt" : folder)};", StringComparison.Ordinal);
        })];
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
        .Where(file => RoomOf(file) is not ("bin" or "obj"));

    private static string RoomOf(string file) => Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar)[0];

    private static string? RoomOf(IType type)
    {
        string[] names = type.FullName.Split('.', '+');
        return names[0] != "TicketPrompt" || names.Length < 2 ? null
            : MayKnow.ContainsKey(names[1]) ? names[1]
            : RoomOfPublicType.GetValueOrDefault(names[1].Split('`')[0]);
    }

    [GeneratedRegex(@"^\| `(?<room>\w+)` \|.*\| (?<below>[\w, -]+) \|$")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^public (?:\w+ )*(?:class|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
