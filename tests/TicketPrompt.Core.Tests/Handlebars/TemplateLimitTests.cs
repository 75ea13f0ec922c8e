using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>No text takes long to parse, and none kills the process.</summary>
public sealed class TemplateLimitTests
{
    // Names only: the texts are too long for a test's name.
    private static readonly Dictionary<string, (Func<string> Text, TemplateErrorCode Code)> Refused = new()
    {
        ["text"] = (() => new string('x', (1024 * 1024) + 1), TemplateErrorCode.TemplateLimit),
        ["10 MB of text"] = (() => new string(' ', 10_000_000), TemplateErrorCode.TemplateLimit),
        ["tags"] = (() => Repeat("{{a}}", 5_001), TemplateErrorCode.TemplateLimit),
        ["comments"] = (() => Repeat("{{!a}}", 50_000), TemplateErrorCode.TemplateLimit),
        ["blocks"] = (() => Repeat("{{#if a}}", 65) + Repeat("{{/if}}", 65), TemplateErrorCode.TemplateLimit),
        ["open blocks"] = (() => Repeat("{{#a}}", 100_000), TemplateErrorCode.TemplateLimit),
        ["open inverse blocks"] = (() => Repeat("{{^a}}", 100_000), TemplateErrorCode.TemplateLimit),
        ["open partial blocks"] = (() => Repeat("{{#>a}}", 100_000), TemplateErrorCode.TemplateLimit),
        ["open inline partials"] = (() => Repeat("{{#*inline \"a\"}}", 60_000), TemplateErrorCode.TemplateLimit),
        ["else-ifs"] = (() => "{{#if a}}" + Repeat("{{else if a}}", 65) + "{{/if}}", TemplateErrorCode.TemplateLimit),
        ["parentheses"] = (() => "{{not " + new string('(', 100_000), TemplateErrorCode.TemplateSyntax),
        ["sub-expressions"] = (() => "{{not " + Repeat("(not ", 65) + "a" + new string(')', 65) + "}}", TemplateErrorCode.TemplateLimit),
        ["open sub-expressions"] = (() => "{{not " + Repeat("(not ", 100_000), TemplateErrorCode.TemplateLimit),
        ["braces"] = (() => new string('{', 100_000), TemplateErrorCode.TemplateSyntax),
        ["open comments"] = (() => Repeat("{{!--", 100_000), TemplateErrorCode.TemplateSyntax),
        ["dashes"] = (() => "{{!--" + new string('-', 500_000), TemplateErrorCode.TemplateSyntax),
        ["raw blocks"] = (() => Repeat("{{{{a}}}}", 100_000), TemplateErrorCode.TemplateSyntax),
        ["quotes"] = (() => "{{a " + Repeat("\"\\", 200_000), TemplateErrorCode.TemplateSyntax),
        ["brackets"] = (() => "{{" + Repeat("[\\", 200_000), TemplateErrorCode.TemplateSyntax),
        ["a name"] = (() => "{{" + new string('a', 1_000_000), TemplateErrorCode.TemplateSyntax),
        ["a path"] = (() => "{{" + Repeat("a.", 400_000), TemplateErrorCode.TemplateSyntax),
        ["a number"] = (() => "{{a " + new string('1', 1_000_000), TemplateErrorCode.TemplateSyntax),
        ["open tags"] = (() => Repeat("{{a ", 100_000), TemplateErrorCode.TemplateSyntax),
    };

    private static readonly Dictionary<string, Func<string>> Allowed = new()
    {
        ["text"] = () => new string('x', 1024 * 1024),
        ["tags"] = () => Repeat("{{a}}\n\n", 5_000),
        ["blocks"] = () => Repeat("{{#if a}}", 64) + Repeat("{{/if}}", 64),
        ["sub-expressions"] = () => "{{not " + Repeat("(not ", 64) + "a" + new string(')', 64) + "}}",
        ["else-ifs"] = () => "{{#if a}}" + Repeat("{{else if a}}b", 63) + "{{else}}c{{/if}}",
        ["blank lines"] = () => new string('\n', 500_000) + "{{#if a}}" + new string('\n', 20_000) + "{{/if}}" + new string(' ', 500_000),
        ["blank lines between"] = () => Repeat(new string('\n', 200) + "{{~#if a~}}\n \n{{~/if~}}", 2_000),
        ["backslashes"] = () => new string('\\', 1_000_000) + "{{a}}",
        ["escapes"] = () => Repeat("\\{{a}} ", 100_000),
        ["lines"] = () => Repeat("\r\n", 500_000),
        ["arguments"] = () => "{{and " + Repeat("a ", 500_000) + "}}",
        ["named arguments"] = () => "{{log " + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"a{i}=b ")) + "}}",
    };

    public static TheoryData<string> RefusedNames() => [.. Refused.Keys];

    public static TheoryData<string> AllowedNames() => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void Refuses_too_much_with_a_place(string name)
    {
        string template = Refused[name].Text();

        TemplateSyntaxException error = SmallStack.Run(() => Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse(template)));

        Assert.Equal(Refused[name].Code, error.Code);
        Assert.True(error.Line >= 1 && error.Column >= 1);
        Assert.InRange(error.Message.Length, 1, 400);
    }

    [Theory]
    [MemberData(nameof(AllowedNames))]
    [Trait("Category", "Slow")]
    public void Takes_much(string name)
    {
        string template = Allowed[name]();

        Assert.NotNull(SmallStack.Run(() => TemplateTester.Render(template)));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
