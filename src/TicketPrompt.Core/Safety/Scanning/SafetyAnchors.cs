namespace TicketPrompt.Safety;

/// <summary>
/// The places of a text where a secret or something suspicious may be: one pass finds the anchors of both, as most texts have
/// hardly any. Used again and again by one thread.
/// </summary>
internal sealed class SafetyAnchors
{
    private static readonly (Anchor Anchor, int Secret, int Suspicion)[] Rows =
    [
        .. SecretKinds.All.SelectMany((kind, i) => kind.Anchors.Select(anchor => (anchor, i, -1))),
        .. SuspicionKinds.All.SelectMany((kind, i) => kind.Anchors.Select(anchor => (anchor, -1, i))),
    ];

    private static readonly AnchorScan AllAnchors = new(Rows.Select(row => row.Anchor));

    /// <summary>Anchors of secrets, with the place of their row in <see cref="SecretKinds"/>.</summary>
    public List<(int Kind, AnchorHit Hit)> Secrets { get; } = [];

    /// <summary>Anchors of suspicious text, with the place of their row in <see cref="SuspicionKinds"/>.</summary>
    public List<(int Kind, AnchorHit Hit)> Suspicions { get; } = [];

    /// <summary>The anchors of one text.</summary>
    public static SafetyAnchors Of(string text)
    {
        SafetyAnchors anchors = new();
        anchors.Scan(text);
        return anchors;
    }

    /// <summary>Looks at another text, and forgets the one before.</summary>
    public void Scan(string text)
    {
        Secrets.Clear();
        Suspicions.Clear();
        AnchorCursor cursor = default;
        while (AllAnchors.TryNext(text, ref cursor, out AnchorHit hit))
        {
            (_, int secret, int suspicion) = Rows[hit.Anchor];
            if (secret >= 0)
            {
                Secrets.Add((secret, hit));
            }
            else
            {
                Suspicions.Add((suspicion, hit));
            }
        }
    }
}
