namespace TicketPrompt.ModuleTests;

/// <summary>
/// The prompts of the built-in templates, as somebody read and approved them. After a change that is meant, write them anew with
/// <c>TICKETPROMPT_WRITE_GOLDEN=1 dotnet test tests/TicketPrompt.Module.Tests --filter GoldenTests</c> and review the difference.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests", "TicketPrompt.Module.Tests", "Fixtures", "Golden");

    [Theory]
    [InlineData("full")]
    [InlineData("minimal")]
    public void Built_in_templates_render_as_approved(string ticket)
    {
        bool write = Environment.GetEnvironmentVariable("TICKETPROMPT_WRITE_GOLDEN") == "1";
        using Shell shell = new();
        IReadOnlyList<string> templates = shell.Run("Get-TicketTemplate").Texts;
        Assert.Equal(10, templates.Count);
        foreach (string template in templates)
        {
            ShellResult result = shell.Run(
                "param($ticket, $template) $ticket | ConvertTo-EngineerPrompt -Template $template -AsOf 2026-10-05T12:00:00Z -Strict",
                JsonObjects.Parse(File.ReadAllText(Path.Combine(Source, $"{ticket}.json"))),
                template);
            string golden = Path.Combine(Source, $"{template}.{ticket}.md");
            if (write)
            {
                File.WriteAllText(golden, result.Text);
            }

            Assert.Equal(File.ReadAllText(golden), result.Text, StringComparer.Ordinal);
        }
    }
}
