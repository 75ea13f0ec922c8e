using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class AnchorScanTests
{
    [Fact]
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
}
