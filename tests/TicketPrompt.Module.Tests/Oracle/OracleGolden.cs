using System.Security.Cryptography;
using System.Text;

namespace TicketPrompt.ModuleTests.Oracle;

/// <summary>The texts of many cases, held against those that a file of the fixtures tells of. See <see cref="OracleTests"/>.</summary>
/// <param name="name">The file's name, and the folder's that the texts are written to.</param>
internal sealed class OracleGolden(string name)
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private string Golden => Path.Combine(Repository.Root, "tests", "TicketPrompt.Module.Tests", "Fixtures", "Oracle", name + ".txt");

    private string TextFolder => Path.Combine(Repository.Root, "artifacts", "oracle", Shell.Framework, name);

    /// <summary>Adds a case; a name may have folders.</summary>
    public void Add(string caseName, string text) => _texts.Add(caseName, text);

    /// <summary>The file has a line a case: name, SHA-256 of the text in UTF-8, number of characters.</summary>
    public void CheckHashes() => Check(
        "\n",
        _texts.ToDictionary(text => text.Key, text => $"{text.Key} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Value)))} {text.Value.Length}"));

    /// <summary>The file has the texts themselves, each after its name.</summary>
    public void CheckTexts() => Check("\n== ", _texts.ToDictionary(text => text.Key, text => $"{text.Key}\n{text.Value}"));

    private void Check(string separator, Dictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable("TICKETPROMPT_ORACLE") == "write")
        {
            File.WriteAllText(Golden, (separator + string.Join(separator, actual.Values))[1..] + "\n");
            WriteTexts();
            return;
        }

        string[] golden = ("\n" + File.ReadAllText(Golden)[..^1]).Split(separator)[1..];
        if (golden.SequenceEqual(actual.Values))
        {
            return;
        }

        WriteTexts();
        string[] differing = [.. actual.Where(entry => !golden.Contains(entry.Value)).Select(entry => entry.Key)];
        string[] gone = [.. golden.Except(actual.Values).Where(entry => !differing.Any(other => entry.StartsWith(other, StringComparison.Ordinal)))];
        Assert.Fail(
            $"{differing.Length} of {actual.Count} cases of {name} differ, {gone.Length} are gone. What they gave is in {TextFolder}.\n"
            + string.Join('\n', differing.Concat(gone.Select(entry => "gone: " + entry.Split('\n')[0])).Take(50)));
    }

    private void WriteTexts()
    {
        if (Directory.Exists(TextFolder))
        {
            Directory.Delete(TextFolder, recursive: true);
        }

        foreach ((string caseName, string text) in _texts)
        {
            string path = Path.Combine(TextFolder, string.Concat(caseName.Select(c => char.IsLetterOrDigit(c) || "/.-".Contains(c, StringComparison.Ordinal) ? c : '_')) + ".txt");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
