using TicketPrompt.Handlebars;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>What values of .NET are to a template.</summary>
public sealed class TemplateValueTests
{
    [Fact]
    public void Prints_numbers_and_dates_whatever_their_type_is()
    {
        Assert.Equal(
            "1 2 3.5 4.25 0.1 2026-10-01T10:00:00+02:00 2026-10-01 1.0.2 x",
            Render(
                "{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}} {{i}}",
                1, 2L, 3.5, 4.250m, 0.1f, new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.FromHours(2)), new TicketDate("2026-10-01", new DateTime(2026, 10, 1)), new Version(1, 0, 2), 'x'));
    }

    [Fact]
    public void Other_objects_count_as_null_and_show_no_member()
    {
        Assert.Equal(
            "[]no|none|",
            Render("[{{a}}{{a.Length}}{{a.GetType}}{{a.Title}}]{{#if a}}yes{{else}}no{{/if}}|{{#each a}}x{{else}}none{{/each}}|{{#with a}}x{{/with}}", new Uri[1].GetType()));
        Assert.Equal("[]", Render("[{{a}}]", new Exploding()));
        Assert.Equal("[]", Render("[{{a.Count}}{{b.Length}}{{b.Chars}}{{b.GetType}}{{c.Names}}{{c.Values}}{{d.Author.Length}}]", new object?[] { 1 }, "text", FieldMap.Empty, new TicketComment()));
        Assert.Equal("14", Render("{{a.length}}{{b.length}}", new object?[] { 1 }, "text"));
        Assert.Equal("[]", Render("[{{a}}{{a.x}}]", new Dictionary<string, object?> { ["x"] = 1 }));
        Assert.Equal("[]", Render("[{{a}}{{#each a}}x{{/each}}]", new List<int> { 1 }));
    }

    [Fact]
    public void Walks_records_of_tickets_and_typed_lists()
    {
        IReadOnlyList<TicketComment> comments = [new() { Author = "Ann", Body = "one" }, new() { Body = "two" }];

        Assert.Equal("Ann:one;:two;2|{\"author\":null,\"created\":null,\"body\":\"two\",\"isInternal\":false}", Render("{{#each a}}{{author}}:{{Body}};{{/each}}{{a.length}}|{{a.[1]}}", comments));
        Assert.Equal("author created body isInternal ", Render("{{#each a.[0]}}{{@key}} {{/each}}", comments));
        Assert.Equal("x, y", Render("{{a}}", (object)"xy".Select(c => c.ToString()).ToArray()));
    }

    [Fact]
    public void Names_are_exact_first_and_then_without_case() =>
        Assert.Equal("1212", TemplateTester.Render("{{Team}}{{team}}{{TEAM}}{{x.NAME}}", """{"Team":1,"team":2,"x":{"name":2}}"""));

    [Fact]
    public void A_template_is_shared_between_threads()
    {
        CompiledTemplate template = TemplateTester.Compile("{{#each l}}{{> p}}{{/each}}{{untrusted k}}", ("p", "{{#if this}}{{this}}{{else}}-{{/if}};"));

        Parallel.For(0, 500, i =>
        {
            string text = template.Render(TemplateTester.Root($"{{\"l\":[{i},0,\"x\"],\"k\":\"k{i}\"}}"), new RenderOptions()).Text;

            Assert.StartsWith($"{(i == 0 ? "-" : i.ToString(null, null))};-;x;<untrusted-k-", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Names_a_partial_that_only_the_data_names()
    {
        CompiledTemplate template = TemplateTester.Compile("{{> (lookup . 'p')}}", ("one", "1{{> two}}"), ("two", "2"), ("bad", "x\n{{#if y}}"));

        Assert.Equal("12", Text("one"));
        Assert.Equal("2", Text("two"));
        Assert.Equal(TemplateErrorCode.PartialNotFound, Assert.Throws<TemplateRenderException>(() => Text("tow")).Code);
        TemplateRenderException error = Assert.Throws<TemplateRenderException>(() => Text("bad"));
        Assert.Equal(TemplateErrorCode.RenderFailed, error.Code);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);

        string Text(string partial) => template.Render(TemplateTester.Root($"{{\"p\":\"{partial}\"}}"), new RenderOptions()).Text;
    }

    private static string Render(string template, params object?[] values)
    {
        FieldMapBuilder data = new();
        for (int i = 0; i < values.Length; i++)
        {
            data.Add(((char)('a' + i)).ToString(), values[i]);
        }

        return TemplateTester.Render(template, data.ToMap());
    }

    private sealed class Exploding
    {
        public override string ToString() => throw new InvalidOperationException("ToString was called.");
    }
}
