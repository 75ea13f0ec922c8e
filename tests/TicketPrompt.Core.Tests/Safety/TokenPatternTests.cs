namespace TicketPrompt.Tests.Safety;

public sealed class TokenPatternTests
{
    private const string Nineteen = "Ab3dEf6hIj9kLm2nOp5";

    [Theory]
    [InlineData("Authorization: Bearer abcDEfghIJkl", "Authorization: Bearer [REDACTED:bearer-token:1]")]
    [InlineData("Authorization: Bearer ABCdefghijkl", "Authorization: Bearer [REDACTED:bearer-token:1]")]
    [InlineData("Authorization: Bearer abcdefghiJKL", "Authorization: Bearer [REDACTED:bearer-token:1]")]
    [InlineData("Authorization: Bearer abcDEfghIjkl", "Authorization: Bearer abcDEfghIjkl")]
    [InlineData("Authorization: Bearer AbcDefGhiJkl", "Authorization: Bearer AbcDefGhiJkl")]
    [InlineData("Authorization: Bearer ABCDEFGHIJKL", "Authorization: Bearer ABCDEFGHIJKL")]
    public void Letters_alone_are_random_when_two_pairs_of_capitals_are_among_them(string text, string expected) =>
        Assert.Equal(expected, Redacted.Of(text));

    // Its prefix ends with a pair of capitals itself.
    [Theory]
    [InlineData("ATBB" + "AbcdefghijklmnopqrstuvwxyzAbcdef", false)]
    [InlineData("ATBB" + "ABcdefghijklmnopqrstuvwxyzABcdef", true)]
    public void A_prefix_is_no_part_of_what_must_look_random(string text, bool redacted) =>
        Assert.Equal(redacted ? "[REDACTED:bitbucket-app-password:1]" : text, Redacted.Of(text));

    [Theory]
    [InlineData("pypi-" + "AbcdefghijklmnopqrstAbcdefghijklmnopqrs1", true)]
    [InlineData("pypi-abcdefghijklmnopqrstabcdefghijklmnopqrst", false)]
    [InlineData("pypi-Mirror-Of-The-Package-Index-For-All-Our-Own-Sites", false)]
    [InlineData("pypi-mirror-of-the-package-index-for-all-our-own-sites-2", false)]
    [InlineData("pypi-MIRROR-OF-THE-PACKAGE-INDEX-FOR-ALL-OUR-OWN-SITES-2", false)]
    public void A_package_token_has_a_digit_a_capital_and_a_small_letter(string text, bool redacted) =>
        Assert.Equal(redacted ? "[REDACTED:pypi-token:1]" : text, Redacted.Of(text));

    [Theory]
    [InlineData("glpat-" + Nineteen + "q.", "[REDACTED:gitlab-token:1].")]
    [InlineData("glpat-" + Nineteen + ".", "[REDACTED:gitlab-token:1]")]
    [InlineData("glpat-" + Nineteen, "glpat-" + Nineteen)]
    public void A_full_stop_is_the_sentences_where_the_token_is_long_enough_without(string text, string expected) =>
        Assert.Equal(expected, Redacted.Of(text));
}
