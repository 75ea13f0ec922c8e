using TicketPrompt.Safety.Redaction;

namespace TicketPrompt.Tests.Safety;

/// <summary>The table of docs/secrets.md is made of the kinds themselves: kind, form, context, and where that is written.</summary>
public sealed class SecretTableTests
{
    [Fact]
    public void The_page_lists_every_kind_with_its_form_and_its_source()
    {
        Assert.All(SecretKinds.All, kind =>
        {
            Assert.NotEmpty(kind.Form);
            Assert.NotEmpty(kind.Source);
        });
        string table = string.Join('\n', SecretKinds.All
            .Select(kind => $"| {kind.Name} | {kind.Form} | {kind.Context} | {kind.Source} |")
            .Prepend("|---|---|---|---|")
            .Prepend("| kind | form | context | source and its date |"));

        string path = Path.Combine(RoomTests.Root, "docs", "secrets.md");
        Assert.True(File.ReadAllText(path).Contains(table, StringComparison.Ordinal), $"{path} must have this table:\n{table}\n");
    }
}
