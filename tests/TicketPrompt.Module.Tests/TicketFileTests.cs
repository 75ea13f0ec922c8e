namespace TicketPrompt.ModuleTests;

/// <summary>Get-Ticket -Path as users type it.</summary>
public sealed class TicketFileTests
{
    private const string Keys = " | ForEach-Object { $_.Key }";

    [Theory]
    [InlineData("one.json", """{"key":"A-1","summary":"s"}""", "A-1")]
    [InlineData("list.json", """[{"key":"A-1"},{"key":"A-2"}]""", "A-1 A-2")]
    [InlineData("page.json", """{"issues":[{"key":"A-1","fields":{"summary":"s","status":{"name":"Open"}}}],"isLast":true}""", "A-1")]
    [InlineData("lines.jsonl", "{\"key\":\"A-1\"}\n\n{\"key\":\"A-2\"}", "A-1 A-2")]
    [InlineData("lines.ndjson", "{\"key\":\"A-1\"}\r\n{\"key\":\"A-2\"}\r\n", "A-1 A-2")]
    [InlineData("empty.json", "[]", "")]
    [InlineData("empty.jsonl", "", "")]
    public void Reads_every_layout(string name, string text, string keys)
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Get-Ticket -LiteralPath $p" + Keys, folder.Write(name, text));
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(keys, string.Join(' ', result.Texts));
    }

    [Theory]
    [InlineData("bad.jsonl", "{\"key\":\"A-1\"}\n{\"key\": oops}\n{\"key\":\"A-3\"}", "A-1 A-3", "bad.jsonl:2")]
    [InlineData("bad.jsonl", "{\"key\":\"A-1\"}\n7\n{\"key\":\"A-3\"}", "A-1 A-3", "bad.jsonl:2")]
    [InlineData("bad.json", "[{\"key\":\"A-1\"},\n{\"key\":\"A-2\"},\n{\"key\": oops}]", "A-1 A-2", "bad.json:3:")]
    [InlineData("bad.json", "[{\"key\":\"A-1\"},\n{\"colour\":\"red\"},\n{\"key\":\"A-3\"}]", "A-1 A-3", "bad.json:2")]
    [InlineData("cut.json", "{\"issues\":[{\"key\":\"A-1\"},\n{\"key\":\"A-", "A-1", "cut.json:2:")]
    public void A_broken_record_is_one_error_with_its_line_and_the_rest_comes_out(string name, string text, string keys, string place)
    {
        using TemporaryFolder folder = new();
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Get-Ticket -LiteralPath $p" + Keys, folder.Write(name, text));
        Assert.Equal(["TicketUnreadable"], result.ErrorIds);
        Assert.Contains(place, result.ErrorText, StringComparison.Ordinal);
        Assert.Equal(keys, string.Join(' ', result.Texts));
    }

    [Fact]
    public void Takes_wildcards_folders_and_files_from_the_pipeline()
    {
        using TemporaryFolder folder = new("[odd] ");
        folder.Write("a.json", """{"key":"A-1"}""");
        folder.Write("b.jsonl", """{"key":"B-1"}""");
        folder.Write("notes.txt", "none");
        string odd = folder.Write("c[1].json", """{"key":"C-1"}""");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        Assert.Equal(["A-1", "C-1"], shell.Run("Get-Ticket -Path *.json" + Keys).Texts);
        Assert.Equal(["A-1", "B-1", "C-1"], shell.Run("Get-Ticket -Path ." + Keys).Texts);
        Assert.Equal(["C-1"], shell.Run("param($f) [IO.FileInfo]$f | Get-Ticket" + Keys, odd).Texts);
        Assert.Equal(["UnsupportedFile"], shell.Run("Get-Ticket -Path notes.txt").ErrorIds);
    }

    [Fact]
    public void A_missing_file_does_not_stop_the_others()
    {
        using TemporaryFolder folder = new();
        string good = folder.Write("a.json", """{"key":"A-1"}""");
        using Shell shell = new();
        ShellResult result = shell.Run("param($p) Get-Ticket -Path ./none.json, $p" + Keys, good);
        Assert.Equal(["PathNotFound"], result.ErrorIds);
        Assert.Equal(["A-1"], result.Texts);
    }

    [Fact]
    public void Tickets_arrive_before_the_file_is_read_to_its_end()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("long.json", "[" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"{{\"key\":\"K-{i}\",\"summary\":\"{new string('x', 100)}\"}},\n")) + " broken");
        using Shell shell = new();

        // Had the file been read as a whole, its broken end would have come first.
        ShellResult result = shell.Run("param($p) $seen = 0; Get-Ticket -LiteralPath $p | ForEach-Object { $seen++; if ($seen -eq 10) { throw \"ten: $($_.Key)\" } }", path);
        Assert.Contains("ten: K-10", result.ErrorText, StringComparison.Ordinal);
        Assert.DoesNotContain("TicketUnreadable", result.ErrorIds);
    }

    [Fact]
    public void A_ticket_is_complete_and_typed()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            param($p) $t = @(Get-Ticket -LiteralPath $p)[0]
            $t.GetType().FullName; $t.Key; $t.Project; $t.StoryPoints; $t.Sprint; $t.Labels.Count; $t.Comments[0].Author
            $t.Updated -gt [datetime]'2026-10-01'; $t.DueDate -lt [datetime]'2026-11-01'; "$t"
            """, Path.Combine(Repository.Samples, "jira-search.json"));
        Assert.Equal(
            ["TicketPrompt.Ticket", "PAY-482", "PAY", "5", "Payments 26-20", "3", "Åsa Lindqvist", "True", "True", "PAY-482 Refunds over 10 000 € time out and are booked twice"],
            result.Texts);
    }
}
