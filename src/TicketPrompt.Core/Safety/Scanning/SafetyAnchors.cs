using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;

namespace TicketPrompt.Safety.Scanning;

/// <summary>
/// The places of a text where a secret or something suspicious may be: one pass finds the anchors of both, as most texts have
/// hardly any. Used again and again by one thread.
/// </summary>
internal sealed class SafetyAnchors
{
    private static readonly List<Row> Rows = MakeRows();

    private static readonly AnchorScan AllAnchors = new(Rows.Select(row => row.Anchor));

    public List<KindHit> Secrets { get; } = [];

    public List<KindHit> Suspicions { get; } = [];

    public void Scan(string text)
    {
        Secrets.Clear();
        Suspicions.Clear();
        AnchorCursor cursor = default;
        while (AllAnchors.TryNext(text, ref cursor, out AnchorHit hit))
        {
            Row row = Rows[hit.Anchor];
            (row.IsSecret ? Secrets : Suspicions).Add(new KindHit(row.Kind, hit.Start, hit.End));
        }
    }

    private static List<Row> MakeRows()
    {
        List<Row> rows = [];
        for (int kind = 0; kind < SecretKinds.All.Count; kind++)
        {
            rows.AddRange(SecretKinds.All[kind].Anchors.Select(anchor => new Row(anchor, kind, IsSecret: true)));
        }

        for (int kind = 0; kind < SuspicionKinds.All.Count; kind++)
        {
            rows.AddRange(SuspicionKinds.All[kind].Anchors.Select(anchor => new Row(anchor, kind, IsSecret: false)));
        }

        return rows;
    }

    private sealed record Row(Anchor Anchor, int Kind, bool IsSecret);
}
