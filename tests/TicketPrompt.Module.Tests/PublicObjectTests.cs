using System.Collections;
using System.Management.Automation;

namespace TicketPrompt.ModuleTests;

/// <summary>What users hold in their hands behaves in PowerShell as its type promises.</summary>
public sealed class PublicObjectTests
{
    [Fact]
    public void Lists_can_be_indexed()
    {
        using TemporaryFolder folder = new();
        string template = folder.Write("t.hbs", "---\ntags: one\nmatch: { labels: one }\nvariables: { a: { values: x, default: x } }\n---\n{{ticket.fields}}{{ticket.status}}");
        using Shell shell = new();
        ShellResult result = shell.Run("""
            param($samples, $template)
            $template = Import-TicketTemplate $template; $template
            $tickets = Get-Ticket -Path $samples/*; $tickets
            $tickets | ConvertTo-EngineerPrompt -Template $template -AsObject
            $odd = [pscustomobject]@{ key = 'A-1'; summary = 's'; a = { 1 } }
            $odd | ConvertTo-EngineerPrompt -Template $template -AsObject
            """, Repository.Samples, template);
        Assert.Empty(result.Errors);
        Assert.Equal(14, result.Output.Count);
        foreach (PSObject? item in result.Output)
        {
            foreach (PSPropertyInfo property in item!.Properties)
            {
                // PowerShell finds no indexer on a type that it cannot see, and then $x.Findings[0] is all of them.
                Assert.True(
                    property.Value is not IEnumerable || property.Value.GetType().IsPublic,
                    $"{item.BaseObject.GetType().Name}.{property.Name} is a {property.Value?.GetType()}");
            }
        }
    }
}
