namespace TicketPrompt.ModuleTests.Oracle;

/// <summary>A ticket file, read by Get-Ticket or handed over as the objects that ConvertFrom-Json makes of it.</summary>
/// <param name="Name">What its lines begin with: the file's name, with <c>/objects</c> for objects.</param>
/// <param name="Path">The file.</param>
internal sealed record OracleSample(string Name, string Path)
{
    private const string Objects = "/objects";

    /// <summary>Every sample of every tracker, those that the module ships, and two of the oracle's own: one hostile, one long.</summary>
    public static IReadOnlyList<OracleSample> All { get; } =
    [
        .. new[] { Repository.Fixture("Shapes"), Repository.Samples, Repository.Fixture("Oracle", "Tickets") }
            .SelectMany(Directory.GetFiles)
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .SelectMany(Of),
    ];

    /// <summary>The command that emits its tickets; its parameter is <see cref="Argument"/>.</summary>
    public string Command => Name.EndsWith(Objects, StringComparison.Ordinal) ? "$sample" : "Get-Ticket -LiteralPath $sample";

    /// <summary>The path, or the objects.</summary>
    public object? Argument => Name.EndsWith(Objects, StringComparison.Ordinal) ? JsonObjects.Parse(File.ReadAllText(Path)) : Path;

    private static IEnumerable<OracleSample> Of(string path)
    {
        string name = System.IO.Path.GetFileName(path);
        yield return new OracleSample(name, path);
        if (System.IO.Path.GetExtension(path) == ".json")
        {
            yield return new OracleSample(name + Objects, path);
        }
    }
}
