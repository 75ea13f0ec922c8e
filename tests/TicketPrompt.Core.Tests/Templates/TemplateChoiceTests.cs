using System.Text.Json;
using TicketPrompt.Model;
using TicketPrompt.Templates;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Tests.Templates;

/// <summary>Which template a ticket gets when nobody names one.</summary>
public sealed class TemplateChoiceTests
{
    private static readonly JsonElement Tickets =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Choice", "tickets.json"))).RootElement;

    public static TheoryData<string> Roles => new(Tickets.EnumerateObject().Select(role => role.Name));

    [Fact]
    public void There_are_thirty_tickets_or_more_for_each_built_in_template()
    {
        Assert.Equal(BuiltIn.Names, Tickets.EnumerateObject().Select(role => role.Name).Order(StringComparer.OrdinalIgnoreCase));
        Assert.All(Tickets.EnumerateObject(), role => Assert.True(role.Value.GetArrayLength() >= 30, role.Name));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nine_of_ten_tickets_of_a_role_choose_it(string role)
    {
        List<string> misses = [];
        foreach (JsonElement ticket in Tickets.GetProperty(role).EnumerateArray())
        {
            string chosen = Choose(BuiltIn.All, Read(ticket)) ?? TemplateChoice.Fallback;
            if (chosen != role)
            {
                misses.Add($"{chosen}: {ticket}");
            }
        }

        Assert.True(misses.Count * 10 <= Tickets.GetProperty(role).GetArrayLength(), string.Join('\n', misses));
    }

    [Fact]
    public void A_ticket_that_fits_nothing_chooses_nothing() =>
        Assert.Null(Choose(BuiltIn.All, BuiltIn.Ticket(("key", "A-1"), ("summary", "Fix it"), ("labels", "misc"))));

    [Fact]
    public void An_imported_template_wins_when_it_fits_as_well()
    {
        ITicketValues ticket = BuiltIn.Ticket(("summary", "x"), ("labels", "backend"));
        Assert.Equal("zzz", Choose([.. BuiltIn.All, BuiltIn.Imported("zzz", "labels: [backend]")], ticket));
    }

    [Fact]
    public void An_imported_template_that_fits_one_field_wins_over_words_and_one_field()
    {
        ITicketValues ticket = BuiltIn.Ticket(("summary", "Refund endpoint fails"), ("labels", "payments"), ("components", "payments-api"));
        Assert.Equal("payments", Choose([.. BuiltIn.All, BuiltIn.Imported("payments", "labels: [payments]")], ticket));
    }

    [Fact]
    public void A_built_in_template_that_fits_far_better_wins()
    {
        ITicketValues ticket = BuiltIn.Ticket(("summary", "CVE-2026-1 in the payments page"), ("labels", "security"));
        Assert.Equal("security-engineer", Choose([.. BuiltIn.All, BuiltIn.Imported("pay", "summary: [payments]")], ticket));
    }

    [Fact]
    public void Equal_points_are_decided_by_name()
    {
        TicketTemplate[] templates = [BuiltIn.Imported("b", "labels: [x]"), BuiltIn.Imported("A", "labels: [x]")];
        Assert.Equal("A", Choose(templates, BuiltIn.Ticket(("summary", "s"), ("labels", "x"))));
    }

    [Fact]
    public void Rules_may_ask_for_any_field_of_the_ticket()
    {
        TicketTemplate[] templates = [BuiltIn.Imported("squad", "squad: [blue*]"), BuiltIn.Imported("low", "priority: [low]")];
        Assert.Equal("squad", Choose(templates, BuiltIn.Ticket(("summary", "s"), ("squad", "Blue Sky"))));
    }

    [Fact]
    public void An_explanation_names_the_patterns_that_fit()
    {
        TemplateFit fit = TemplateChoice.Fitting([BuiltIn.Imported("t", "labels: [api^2], summary: [refund*]")], BuiltIn.Ticket(("summary", "Refunds"), ("labels", "area/api")))[0];
        Assert.Equal("t 14 (labels 'api^2' 6, summary 'refund*' 1)", fit.ToString());
    }

    [Fact]
    public void The_best_three_patterns_of_a_field_count() =>
        Assert.Equal(2 * (4 + 2 + 2), TemplateChoice.Fitting([BuiltIn.Imported("t", "summary: [a, b^2, c^2, d^4, e]")], BuiltIn.Ticket(("summary", "a b c d e")))[0].Points);

    private static string? Choose(IReadOnlyList<TicketTemplate> templates, ITicketValues ticket) =>
        TemplateChoice.Fitting(templates, ticket) is [TemplateFit best, ..] ? best.Template.Name : null;

    private static ITicketValues Read(JsonElement ticket) =>
        BuiltIn.Ticket([.. ((FieldMap)PlainJson.Read(ticket.GetRawText())!).Select(field => (field.Key, field.Value))]);
}
