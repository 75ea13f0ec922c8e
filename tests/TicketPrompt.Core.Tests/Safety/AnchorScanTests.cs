using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;
using TicketPrompt.Safety.Suspicion;

namespace TicketPrompt.Tests.Safety;

public sealed class AnchorScanTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public void Finds_what_a_plain_search_finds()
    {
        Anchor[] anchors =
        [
            .. SecretKinds.All.SelectMany(kind => kind.Anchors), .. SuspicionKinds.All.SelectMany(kind => kind.Anchors),
        ];
        AnchorScan scan = new(anchors);
        Random random = new(5);
        for (int round = 0; round < 400; round++)
        {
            // Anchors, broken anchors, and filler that shares their characters' low bits, in texts of all lengths.
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ =>
            {
                Anchor anchor = anchors[random.Next(anchors.Length)];
                string made = string.Concat(Enumerable.Range(0, random.Next(4) == 0 ? anchor.Length - 1 : anchor.Length).Select(i => anchor[i][random.Next(anchor[i].Length)]));
                return made + (random.Next(3) switch { 0 => new string((char)random.Next(0x20, 0x400), random.Next(20)), 1 => "Łĳ", _ => "" });
            })) + "....";

            List<(int, int)> expected = [.. anchors.SelectMany((anchor, i) => Enumerable.Range(0, text.Length).Where(at => anchor.IsAt(text, at)).Select(at => (i, at))).Order()];
            List<(int, int)> found = [];
            AnchorCursor cursor = default;
            while (scan.TryNext(text, ref cursor, out AnchorHit hit))
            {
                Assert.Equal(hit.Start + anchors[hit.Anchor].Length, hit.End);
                found.Add((hit.Anchor, hit.Start));
            }

            Assert.Equal(expected, found.Order());
        }
    }

    [Theory]
    [InlineData("eeee~~~~", 4)]
    [InlineData("~~~~eeee", 0)]
    [InlineData("ee~~~~ee", 2)]
    [InlineData("eee~eee", 0)]
    [InlineData("R~eee~", 0)]
    [InlineData("eeee", 0)]
    [InlineData("~ee", 0)]
    [InlineData("ee~", 0)]
    public void Searches_for_the_rarest_four_characters_of_an_anchor(string literal, int offset)
    {
        foreach (Anchor anchor in new[] { Anchor.Of(literal), Anchor.AnyCase(literal) })
        {
            AnchorCursor cursor = default;

            Assert.True(new AnchorScan([anchor]).TryNext(literal + "....", ref cursor, out AnchorHit hit));
            Assert.Equal(new AnchorHit(0, 0, literal.Length), hit);
            Assert.Equal(offset, cursor.Next - 1);
        }
    }

    [Fact]
    public void Of_windows_that_are_as_rare_the_first_is_searched_for()
    {
        AnchorCursor cursor = default;

        Assert.True(new AnchorScan([Anchor.Of("~~~~~~")]).TryNext("e~~~~~~e", ref cursor, out AnchorHit hit));
        Assert.Equal((1, 1), (hit.Start, cursor.Next - 1));
    }

    [Fact]
    public void Anchors_come_by_the_place_of_their_rarest_characters()
    {
        AnchorScan scan = new([Anchor.Of("eeee~~~~"), Anchor.Of("eee~")]);
        AnchorCursor cursor = default;

        Assert.True(scan.TryNext("eeee~~~~", ref cursor, out AnchorHit first));
        Assert.True(scan.TryNext("eeee~~~~", ref cursor, out AnchorHit second));
        Assert.False(scan.TryNext("eeee~~~~", ref cursor, out _));
        Assert.Equal([new AnchorHit(1, 1, 5), new AnchorHit(0, 0, 8)], new[] { first, second });
    }
}
