namespace TicketPrompt.Tests.Handlebars;

/// <summary>The helpers beyond those of handlebars.js, which the conformance cases cover.</summary>
public sealed class HelperTests
{
    private const string Data = """
        {"n":5,"z":0,"f":false,"t":true,"s":"Text","e":"","none":[],"list":["a","b","c"],"nul":null,"five":"5","date":"2026-10-01T10:00:00+02:00",
         "clock":"2026-10-01T09:05:00","day":"2026-10-01","later":"2026-10-02","obj":{"a":1,"b":["x",null,true],"c":"q\"\\\n"},"emoji":"ab👩‍🚀","lines":"one\n\ntwo\n","crlf":"a\r\n\r\nb","big":12345678901234567890}
        """;

    [Theory]
    [InlineData("{{eq n 5}}{{eq n '5'}}{{eq five 5}}{{eq s 'Text'}}{{eq t true}}{{eq nul null}}{{eq missing nul}}{{eq e ''}}", "truetruetruetruetruetruetruetrue")]
    [InlineData("{{eq s 'text'}}{{eq n 6}}{{eq nul ''}}{{eq z f}}{{eq missing ''}}{{eq five '5.0'}}", "falsefalsefalsefalsefalsefalse")]
    [InlineData("{{ne n 5}}{{ne s 'x'}}", "falsetrue")]
    [InlineData("{{lt 2 10}}{{lt '2' 10}}{{lt '2' '10'}}{{lt 'b' 'a'}}{{lt nul 1}}{{lt day later}}{{gt date day}}{{gt 1 nul}}", "truetruetruefalsefalsetruetruefalse")]
    [InlineData("{{and n s}} {{and n e}}|{{and none s}}|{{or e s}} {{or nul z}} {{not e}} {{not n}} {{not none}}", "Text ||Text 0 true false true")]
    [InlineData("{{#if (and n (or e s) (not f))}}yes{{/if}}{{#if (and n e)}}no{{/if}}", "yes")]
    [InlineData("{{default missing 'x'}}{{default nul 'x'}}{{default e 'x'}}{{default none 'x'}}{{default z 'x'}}{{default f 'x'}}{{default s 'x'}}", "xxxx0falseText")]
    [InlineData("{{default missing nul 'third'}}{{default missing}}", null)]
    [InlineData("{{join list}}|{{join list ' + '}}|{{join list ''}}|{{join s '-'}}|{{join none}}|{{join nul}}", "a, b, c|a + b + c|abc|Text||")]
    [InlineData("{{upper s}}{{lower s}}{{upper nul}}{{upper n}}", "TEXTtext5")]
    [InlineData("{{truncate s 4}}|{{truncate s 3}}|{{truncate s 0}}|{{truncate s 3 suffix=''}}|{{truncate s 3 suffix='..'}}|{{truncate nul 3}}", "Text|Te…||Tex|T..|")]
    [InlineData("{{truncate emoji 4 suffix=''}}|{{truncate emoji 3 suffix=''}}", "ab👩|ab")]
    [InlineData("{{indent lines 2}}|", "  one\n\n  two\n|")]
    [InlineData("{{indent lines '> '}}|", "> one\n>\n> two\n|")]
    [InlineData("{{indent crlf 1}}", " a\r\n\r\n b")]
    [InlineData("{{quote lines}}|{{quote crlf}}|{{quote n}}|{{quote nul}}{{quote e}}{{quote missing}}|{{quote list}}", "> one\n>\n> two|> a\n>\n> b|> 5||> a, b, c")]
    [InlineData("{{quote '\n a\r \u2028b\f\n\n'}}", ">\n>  a\n>  \n> b")]
    [InlineData("{{line lines}}|{{line crlf}}|{{line n}}|{{line nul}}|{{line ' a  b '}}|{{line '\n a\v\u0085\u2029 b \n'}}", "one two|a b|5|| a  b |a b")]
    [InlineData("{{formatDate date 'yyyy-MM-dd HH:mm'}}|{{formatDate date 'HH:mm' utc=true}}|{{formatDate date 'yyyy-MM-ddTHH:mm:ssK'}}", "2026-10-01 10:00|08:00|2026-10-01T10:00:00+02:00")]
    [InlineData("{{formatDate date 'YYYY/MM/DD'}}|{{formatDate date 'DD.MM.YY'}}|{{formatDate date 'dddd, d MMMM'}}|{{formatDate date 'd'}}", "2026/10/01|01.10.26|Thursday, 1 October|10/01/2026")]
    [InlineData("{{formatDate clock 'HH:mm' utc=true}}|{{formatDate day 'd MMM'}}|{{formatDate s 'yyyy'}}|{{formatDate nul 'yyyy'}}|{{formatDate day \"'DD' dd\"}}", "09:05|1 Oct|Text||DD 01")]
    [InlineData("{{formatDate '2026-10-01T10:00:00.000+0200' 'HH:mm' utc=true}}|{{formatDate '2026-10-01 10:00' 'd MMM'}}|{{formatDate '2026-13-01' 'yyyy'}}|{{formatDate '5' 'yyyy'}}", "08:00|1 Oct|2026-13-01|5")]
    [InlineData("{{json obj}}", "{\"a\":1,\"b\":[\"x\",null,true],\"c\":\"q\\\"\\\\\\n\"}")]
    [InlineData("{{json list indent=2}}{{json none indent=2}}{{json nul}}{{json s}}{{json missing}}", "[\n  \"a\",\n  \"b\",\n  \"c\"\n][]null\"Text\"null")]
    [InlineData("{{obj}}|{{list}}", "{\"a\":1,\"b\":[\"x\",null,true],\"c\":\"q\\\"\\\\\\n\"}|a, b, c")]
    [InlineData("{{#ifEquals n 5}}a{{else}}b{{/ifEquals}}{{#unlessEquals n 5}}a{{else}}b{{/unlessEquals}}", "ab")]
    [InlineData("{{#ifEquals n \"5\"}}a{{else}}b{{/ifEquals}}{{#unlessEquals n \"5\"}}a{{else}}b{{/unlessEquals}}", "ba")]
    [InlineData("[{{history}}{{section 'code'}}]{{media url='https://x/y.png'}}", "[]https://x/y.png")]
    [InlineData("{{big}}", "12345678901234567000")]
    public void Computes(string template, string? expected)
    {
        if (expected is null)
        {
            Assert.ThrowsAny<TemplateException>(() => TemplateTester.Render(template, Data));
        }
        else
        {
            Assert.Equal(expected, TemplateTester.Render(template, Data));
        }
    }

    [Fact]
    public void Leaves_fields_with_a_helpers_name_alone()
    {
        const string Fields = """{"role":"R","section":["s"],"default":"D","history":"H","not":"N","eq":{"x":1}}""";

        Assert.Equal("RsDHN1", TemplateTester.Render("{{role}}{{#section}}{{.}}{{/section}}{{default}}{{history}}{{not}}{{#with eq}}{{x}}{{/with}}", Fields));
    }

    [Theory]
    [InlineData("{{truncate s 'x'}}", "whole number")]
    [InlineData("{{truncate s -1}}", "whole number")]
    [InlineData("{{indent s 1000}}", "whole number")]
    [InlineData("{{formatDate day 'yyyy %'}}", "date format")]
    public void Says_what_an_argument_must_be(string template, string message)
    {
        TemplateRenderException error = Assert.Throws<TemplateRenderException>(() => TemplateTester.Render("x\n" + template, Data));

        Assert.Equal((TemplateErrorCode.RenderFailed, 2, 3), (error.Code, error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_now_and_today_in_UTC() =>
        Assert.Equal(
            "2026-10-01T10:30:45Z 2026-10-01 2026 10:30",
            TemplateTester.Render("{{now}} {{today}} {{formatDate now 'yyyy'}} {{formatDate @root.now 'HH:mm'}}"));

    [Fact]
    public void Lets_data_hide_now() => Assert.Equal("then", TemplateTester.Render("{{now}}", """{"now":"then"}"""));
}
