using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Suspicion;

namespace TicketPrompt.Safety.Scanning;

/// <summary>
/// The places of a text where a secret or something suspicious may be: one pass finds the anchors of both, as most texts have
/// hardly any. Used again and again by one thread.
/// </summary>
/// <param name="kinds">The kinds of secret to look for; null for <see cref="SecretKinds.All"/>.</param>
internal sealed class SafetyAnchors(IReadOnlyList<SecretKind>? kinds = null)
{
    private static readonly Vocabulary Standard = new(SecretKinds.All);

    private readonly Vocabulary _vocabulary = kinds is null ? Standard : new Vocabulary(kinds);

    /// <summary>The kinds of secret that are looked for.</summary>
    public IReadOnlyList<SecretKind> Kinds => _vocabulary.Secrets;

    public List<KindHit> Secrets { get; } = [];

    public List<KindHit> Suspicions { get; } = [];

    /// <exception cref="OperationCanceledException">The scan was stopped.</exception>
    public void Scan(string text, CancellationToken cancellation = default)
    {
        Secrets.Clear();
        Suspicions.Clear();
        AnchorCursor cursor = default;
        while (_vocabulary.Scan.TryNext(text, ref cursor, out AnchorHit hit))
        {
            cancellation.ThrowIfCancellationRequested();
            Row row = _vocabulary.Rows[hit.Anchor];
            (row.IsSecret ? Secrets : Suspicions).Add(new KindHit(row.Kind, hit.Start, hit.End));
        }
    }

    private sealed record Row(Anchor Anchor, int Kind, bool IsSecret);

    private sealed class Vocabulary
    {
        public Vocabulary(IReadOnlyList<SecretKind> secrets)
        {
            Secrets = secrets;
            Rows =
            [
                .. secrets.SelectMany((kind, i) => kind.Anchors.Select(anchor => new Row(anchor, i, IsSecret: true))),
                .. SuspicionKinds.All.SelectMany((kind, i) => kind.Anchors.Select(anchor => new Row(anchor, i, IsSecret: false))),
            ];
            Scan = new AnchorScan(Rows.Select(row => row.Anchor));
        }

        public IReadOnlyList<SecretKind> Secrets { get; }

        public Row[] Rows { get; }

        public AnchorScan Scan { get; }
    }
}
