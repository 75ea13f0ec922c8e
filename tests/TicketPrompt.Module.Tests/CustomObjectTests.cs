namespace TicketPrompt.ModuleTests;

/// <summary>Custom objects of one stream are listed and planned together. Each must still be read as what it is.</summary>
public sealed class CustomObjectTests
{
    [Theory]
    [InlineData("'JiraPS.Issue', '', 'JiraPS.Issue', ''", "jiraps flat jiraps flat")]
    [InlineData("'', 'AtlassianPS.JiraPS.Issue', ''", "flat jiraps flat")]
    public void The_same_names_under_another_type_name(string types, string sources) => Assert.Equal(sources, Run($$"""
        {{types}} | ForEach-Object {
            $ticket = [pscustomobject]@{ Key = 'A-1'; Summary = 's' }
            if ($_) { $ticket.PSObject.TypeNames.Insert(0, $_) }
            $ticket
        } | ConvertTo-Ticket | ForEach-Object Source
        """));

    [Fact]
    public void The_same_object_again_with_other_values_and_properties() => Assert.Equal("a[] b[] b[x] c[x]", Run("""
        $ticket = [pscustomobject]@{ key = 'A-1'; summary = 'a' }
        & {
            $ticket
            $ticket.summary = 'b'
            $ticket
            $ticket.PSObject.Properties.Add([psnoteproperty]::new('team', 'x'))
            $ticket
            $ticket.PSObject.Properties.Remove('summary')
            $ticket.PSObject.Properties.Add([psnoteproperty]::new('title', 'c'))
            $ticket
        } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.summary}}[{{ticket.team}}]'
        """));

    [Fact]
    public void The_same_names_in_another_order_or_case() => Assert.Equal("A-1:s A-2:t A-3:u A-4:v", Run("""
        [pscustomobject]@{ key = 'A-1'; summary = 's' },
        [pscustomobject]@{ summary = 't'; key = 'A-2' },
        [pscustomobject]@{ KEY = 'A-3'; Summary = 'u' },
        [pscustomobject]@{ key = 'A-4'; summary = 'v' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}:{{ticket.summary}}'
        """));

    [Fact]
    public void Properties_that_are_scripts_beside_those_that_are_values() => Assert.Equal("A-1:s A-2:made A-3:u", Run("""
        $made = [pscustomobject]@{ key = 'A-2' }
        $made.PSObject.Properties.Add([psscriptproperty]::new('summary', { 'made' }))
        [pscustomobject]@{ key = 'A-1'; summary = 's' }, $made, [pscustomobject]@{ key = 'A-3'; summary = 'u' } |
            ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}:{{ticket.summary}}'
        """));

    [Fact]
    public void A_property_that_can_only_be_set_is_none() => Assert.Equal("""A-1{} A-2{"note":"n"}""", Run("""
        $ticket = [pscustomobject]@{ key = 'A-1'; summary = 's' }
        $ticket.PSObject.Properties.Add([psscriptproperty]::new('note', $null, { param($value) }))
        $ticket, [pscustomobject]@{ key = 'A-2'; summary = 's'; note = 'n' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}{{json ticket.fields}}'
        """));

    [Fact]
    public void More_kinds_of_objects_than_are_remembered_take_turns() => Assert.Equal(
        string.Join(' ', Enumerable.Range(1, 60).Select(i => $"A-{i}:{i}")),
        Run("""
            1..60 | ForEach-Object {
                $ticket = [pscustomobject]@{ key = "A-$_"; summary = 's' }
                1..($_ % 20) | ForEach-Object { $ticket.PSObject.Properties.Add([psnoteproperty]::new("field$_", $_)) }
                $ticket.PSObject.Properties.Add([psnoteproperty]::new('last', $_))
                $ticket
            } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}:{{ticket.last}}'
            """));

    [Fact]
    public void Tickets_in_a_container_have_their_own_names() => Assert.Equal("A-1 A-2 A-3 A-4", Run("""
        [pscustomobject]@{ issues = @([pscustomobject]@{ key = 'A-1'; summary = 's' }, [pscustomobject]@{ issues = @([pscustomobject]@{ number = 'A-2'; title = 't' }) }) },
        [pscustomobject]@{ issues = 'many'; key = 'A-3'; summary = 'u' },
        [pscustomobject]@{ issues = @([pscustomobject]@{ key = 'A-4'; summary = 'v' }) } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'
        """));

    private static string Run(string script)
    {
        using Shell shell = new();
        ShellResult result = shell.Run(script);
        Assert.Empty(result.Errors);
        return string.Join(' ', result.Output.Select(output => output?.ToString()));
    }
}
