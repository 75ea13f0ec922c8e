namespace TicketPrompt.Tests.Safety;

public sealed class ConnectionStringPatternTests
{
    private const string Forty = "AKeywordOfForty LettersWithASpaceInside1";

    [Theory]
    [InlineData("connect(host=host, user=user, password=password)")]
    [InlineData("connect(host=host, user=user, password=PASSWORD)")]
    [InlineData("connect(host=host, password=None, user=user)")]
    [InlineData("connect(host: host, user=nil, password=nil)")]
    [InlineData("connect(host=self._host, password=self._password)")]
    [InlineData("connect(host=h, user=u, password=settings.DB_PASSWORD)")]
    [InlineData("new { user=u, password=p }")]
    [InlineData("f({user=u, password=p})")]
    [InlineData("connect(host=h, password=userPassword, port=5432)")]
    [InlineData("def connect(user=None, password=None):")]
    [InlineData("connect(host=h, user=u, password=account.value)")]
    [InlineData("connect(host=h, user=None,\n    username=name, password=options.given2,\n    port=1)")]
    [InlineData("host=db password=config.value2")]
    [InlineData("this._user=s._user;this._password=s._password;this._host=s._host;")]
    public void Code_stays_code(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("connect(host=h, password=hunter2)", "connect(host=h, password=[REDACTED:password:1])")]
    [InlineData("host=h password=hunter user=u", "host=h password=[REDACTED:password:1] user=u")]
    [InlineData("Server=db;Password=my.pass.word1;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Password=Winter.Is.Here;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("host=db user=app password=abc.def9x dbname=app", "host=db user=app password=[REDACTED:password:1] dbname=app")]
    [InlineData("host=db user=app password=Winter.Here dbname=app", "host=db user=app password=[REDACTED:password:1] dbname=app")]
    [InlineData("Server=db;Password=~k9Xh2sQ;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Password=/k9Xh2sQ;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Uid=sa;Pwd=/k9X+h2s/Q=;", "Server=db;Uid=sa;Pwd=[REDACTED:password:1];")]
    [InlineData("host=db user=app password=/k9Xh2sQ dbname=app", "host=db user=app password=[REDACTED:password:1] dbname=app")]
    [InlineData("host=db user=app password=~k9Xh2sQ dbname=app", "host=db user=app password=[REDACTED:password:1] dbname=app")]
    public void A_password_among_code_does_not(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("?password=abc", "?password=[REDACTED:password:1]")]
    [InlineData("?password=abc&x=1", "?password=[REDACTED:password:1]&x=1")]
    [InlineData("?password=abc#top", "?password=[REDACTED:password:1]#top")]
    [InlineData("&amp;password=abc&amp;x=1", "&amp;password=[REDACTED:password:1]&amp;x=1")]
    [InlineData("Server=db;Password=a&b#c;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    public void A_query_ends_a_password_at_its_signs(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("Password=abc;Encrypt=True", "Password=[REDACTED:password:1];Encrypt=True")]
    [InlineData("Password=abc;Pool_Size=5", "Password=[REDACTED:password:1];Pool_Size=5")]
    [InlineData($"Password=abc;{Forty}=1", $"Password=[REDACTED:password:1];{Forty}=1")]
    [InlineData("host=db password=abc", "host=db password=[REDACTED:password:1]")]
    [InlineData("password=abc host=db", "password=[REDACTED:password:1] host=db")]
    [InlineData("a\nuser=me password=abc\nb", "a\nuser=me password=[REDACTED:password:1]\nb")]
    public void A_keyword_beside_it_tells_even_a_weak_password(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("password=abc")]
    [InlineData("password=abc Encrypt=True")]
    [InlineData("Password=abc;=1")]
    [InlineData("Password=abc; # a comment")]
    [InlineData($"Password=abc;x{Forty}=1")]
    [InlineData("host=db\npassword=abc")]
    [InlineData("password=abc\nhost=db")]
    [InlineData("host=db [REDACTED:jwt:1] password=abc")]
    [InlineData("password=abc [REDACTED:jwt:1] host=db")]
    public void A_weak_password_without_a_keyword_beside_it_stays(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("DB_PASSWORD=abcdefg1", "DB_PASSWORD=[REDACTED:password:1]")]
    [InlineData("DB_PASSWORD=abcdef1", "DB_PASSWORD=abcdef1")]
    [InlineData("DB_PASSWORD=abcdefgh", "DB_PASSWORD=abcdefgh")]
    [InlineData("DB_PASSWORD=12345678", "DB_PASSWORD=12345678")]
    [InlineData("password=(string)row2[0]", "password=(string)row2[0]")]
    public void Alone_a_password_has_eight_characters_a_digit_and_a_letter_and_no_brackets(string text, string expected) =>
        Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("{\"cs\": \"Server=db;Password=a\", \"say\": \"\\\"hi\\\"\"}", "{\"cs\": \"Server=db;Password=[REDACTED:password:1]\", \"say\": \"\\\"hi\\\"\"}")]
    [InlineData("{\\\"cs\\\": \\\"Server=db;Password=abc\\\", \\\"x\\\": 1}", "{\\\"cs\\\": \\\"Server=db;Password=[REDACTED:password:1]\\\", \\\"x\\\": 1}")]
    [InlineData("'echo \\'Server=db;Password=abc\\' > x'", "'echo \\'Server=db;Password=[REDACTED:password:1]\\' > x'")]
    [InlineData("\"Server=db;Password=abc\\nnext\"", "\"Server=db;Password=[REDACTED:password:1]\\nnext\"")]
    [InlineData("\"Server=db;Password=abc\\r\\nnext\"", "\"Server=db;Password=[REDACTED:password:1]\\r\\nnext\"")]
    [InlineData("\"Server=db;Password=abc\\tnext\"", "\"Server=db;Password=[REDACTED:password:1]\\tnext\"")]
    [InlineData("Server=db;Password=ab\\dc;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Password=abc\\", "Server=db;Password=[REDACTED:password:1]")]
    [InlineData("Server=db;Password=\\", "Server=db;Password=\\")]
    [InlineData("Server=db;Password=\"abc\nx", "Server=db;Password=\"abc\nx")]
    public void An_escape_ends_a_password_and_another_backslash_is_its_own(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("Server=db;Password=abc|;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("|Server=db;Pwd=abc| 5 |", "|Server=db;Pwd=[REDACTED:password:1]| 5 |")]
    [InlineData("Server=db;Pwd=|", "Server=db;Pwd=|")]
    public void A_bar_is_the_passwords_only_before_a_semicolon(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("Server=db;Password=my pass;x=1", "Server=db;Password=[REDACTED:password:1];x=1")]
    [InlineData("host=db password=abc then retry; it fails", "host=db password=[REDACTED:password:1] then retry; it fails")]
    [InlineData("Server=db;Password=abc x=1;y=2", "Server=db;Password=[REDACTED:password:1] x=1;y=2")]
    public void A_password_holds_spaces_only_where_semicolons_part(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("Server=db;PWD=C:\\data;x=1", "Server=db;PWD=C:\\data;x=1")]
    [InlineData("Server=db;PWD=C:/data;x=1", "Server=db;PWD=C:/data;x=1")]
    [InlineData("Server=db;PWD=~/data;x=1", "Server=db;PWD=~/data;x=1")]
    [InlineData("Server=db;Pwd=a:b9;x=1", "Server=db;Pwd=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Pwd=ab/9;x=1", "Server=db;Pwd=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Pwd=a:;x=1", "Server=db;Pwd=[REDACTED:password:1];x=1")]
    [InlineData("Server=db;Password=/run/secrets/db_password;x=1", "Server=db;Password=/run/secrets/db_password;x=1")]
    [InlineData("USER=ada HOME=/home/ada PWD=/home/Ada7/work", "USER=ada HOME=/home/ada PWD=/home/Ada7/work")]
    [InlineData("Server=db;PWD=~/src;x=1", "Server=db;PWD=~/src;x=1")]
    [InlineData("Server=db;PWD=~;x=1", "Server=db;PWD=~;x=1")]
    [InlineData("Server=db;PWD=/tmp;x=1", "Server=db;PWD=/tmp;x=1")]
    [InlineData("DB_PASSWORD=/run/secrets/Db1 make", "DB_PASSWORD=/run/secrets/Db1 make")]
    public void A_folder_stays(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));

    [Theory]
    [InlineData("user=os.environ[\"U\"] password=os.environ[\"P\"]")]
    [InlineData("user=get_user(1) password=get_pass(1)")]
    [InlineData("host=db password=abc(d)")]
    [InlineData("user=cfg.db_user password=cfg.db_pass2")]
    public void Code_stays_beside_a_keyword_too(string text) => Assert.Equal(text, Redacted.Of(text));

    [Theory]
    [InlineData("host=db password=ab(cd", "host=db password=[REDACTED:password:1]")]
    [InlineData("host=db password=abc.1d", "host=db password=[REDACTED:password:1]")]
    [InlineData("host=db password=abc.d!f", "host=db password=[REDACTED:password:1]")]
    [InlineData("host=db password=.abc", "host=db password=[REDACTED:password:1]")]
    public void What_no_name_starts_is_no_code(string text, string expected) => Assert.Equal(expected, Redacted.Of(text));
}
