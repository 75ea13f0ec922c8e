using System.Text;

namespace TicketPrompt.ModuleTests;

/// <summary>
/// The user's own template renders byte for byte as handlebars.js renders it. Fixtures/Specimen/generate.mjs made the
/// expected texts.
/// </summary>
public sealed class SpecimenTests
{
    private static string Read(string name) => File.ReadAllText(Repository.Fixture("Specimen", name));

    [Theory]
    [InlineData("full", "lf")]
    [InlineData("full", "crlf")]
    [InlineData("full", "bom")]
    [InlineData("full", "yaml")]
    [InlineData("minimal", "lf")]
    [InlineData("minimal", "crlf")]
    [InlineData("minimal", "bom")]
    [InlineData("minimal", "yaml")]
    public void Renders_as_handlebars_js_does(string ticket, string form)
    {
        using TemporaryFolder folder = new();
        string template = Read("specimen.hbs");
        string expected = Read($"{ticket}.expected.md");
        string path;
        switch (form)
        {
            case "crlf":
                path = folder.Write("backend.hbs", template.ReplaceLineEndings("\r\n"));
                break;
            case "bom":
                path = folder.Write("backend.hbs", "");
                File.WriteAllText(path, template, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                break;
            case "yaml":
                // The specimen ends without a newline, which |- keeps.
                path = folder.Write("backend.yaml", "name: backend\nrole: Backend Engineer\ntemplate: |-\n  " + template.Replace("\n", "\n  ", StringComparison.Ordinal));
                break;
            default:
                path = folder.Write("backend.hbs", template);
                break;
        }

        using Shell shell = new();
        string prompt = shell.Run(
            "param($ticket, $path) $t = Import-TicketTemplate -LiteralPath $path; $ticket | ConvertTo-EngineerPrompt -Template $t -AsOf 2026-10-05T12:00:00Z",
            JsonObjects.Parse(Read($"{ticket}.json")),
            path).Text;

        // With \r\n in the template its own lines end so; the ticket's text keeps its \n.
        Assert.Equal(form == "crlf", prompt.Contains("**Context:**\r\n", StringComparison.Ordinal));
        Assert.Equal(expected, prompt.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);
    }
}
