using System.Reflection;

namespace TicketPrompt.ModuleTests;

/// <summary>Places in the repository that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Root, "TicketPrompt.psd1");

    /// <summary>The folder of the sample tickets.</summary>
    public static string Samples { get; } = Path.Combine(Root, "module", "samples");

    /// <summary>A file of these tests' fixtures.</summary>
    public static string Fixture(params string[] names) => Path.Combine([AppContext.BaseDirectory, "Fixtures", .. names]);
}
