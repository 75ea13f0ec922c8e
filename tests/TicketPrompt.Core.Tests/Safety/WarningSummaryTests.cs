using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class WarningSummaryTests
{
    [Fact]
    public void One_line_sums_up_what_is_worth_a_warning()
    {
        Finding[] findings =
        [
            new() { Kind = FindingKind.RemovedCharacters, Field = "summary", Count = 2 },
            new() { Kind = FindingKind.RemovedCharacters, Field = "description", Count = 1 },
            new() { Kind = FindingKind.Redacted, Field = "description" },
            new() { Kind = FindingKind.RoleMarker, Field = "a" },
            new() { Kind = FindingKind.RoleMarker, Field = "b" },
            new() { Kind = FindingKind.RoleMarker, Field = "c" },
            new() { Kind = FindingKind.RoleMarker, Field = "d" },
            new() { Kind = FindingKind.HiddenComment, Field = "description", Level = FindingLevel.Information },
        ];

        Assert.Equal(
            "Ticket PAY-1: removed 3 invisible or control characters (summary, description); redacted 1 secret (description); 4 role markers (a, b, c and 1 more).",
            WarningSummary.Of(findings, "PAY-1"));
    }

    [Fact]
    public void Every_kind_has_words_of_its_own()
    {
        string[] lines = [.. Enum.GetValues<FindingKind>().Select(kind => WarningSummary.Of([new Finding { Kind = kind, Field = "f" }], "K")!)];

        Assert.All(lines, line => Assert.Contains("1 ", line, StringComparison.Ordinal));
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    [Fact]
    public void Nothing_to_warn_of_is_no_warning()
    {
        Assert.Null(WarningSummary.Of([], "K"));
        Assert.Null(WarningSummary.Of([new Finding { Level = FindingLevel.Information }], "K"));
    }

    [Fact]
    public void A_key_that_drives_a_terminal_does_not()
    {
        Assert.Equal("Ticket A: redacted 1 secret (f).", WarningSummary.Of([new Finding { Kind = FindingKind.Redacted, Field = "f" }], "A\u001B]0;x\u0007"));
        Assert.StartsWith("Ticket without a key: ", WarningSummary.Of([new Finding { Kind = FindingKind.Redacted, Field = "f" }], null), StringComparison.Ordinal);
    }
}
