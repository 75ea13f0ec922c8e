using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>What a look at one anchor brought: a secret's place, or nothing.</summary>
internal readonly record struct SecretSpan
{
    public static SecretSpan None => default;

    public bool Found { get; private init; }

    public int Start { get; private init; }

    /// <summary>
    /// The place after it. Where nothing was found, how far the same kind need not be looked for again (0: only this anchor):
    /// that keeps a text made of nothing but beginnings from costing more than its length.
    /// </summary>
    public int End { get; private init; }

    public static SecretSpan Of(int start, int end) => new() { Found = true, Start = start, End = end };

    /// <summary>Nothing, and nothing of this kind before that place.</summary>
    public static SecretSpan NoneBefore(int end) => new() { End = end };
}

/// <summary>Looks closer at an anchor of a secret.</summary>
internal delegate SecretSpan SecretPattern(string text, int anchor, int anchorEnd);

/// <summary>One kind of secret: a row of <see cref="SecretKinds"/>, and of the table in docs/secrets.md.</summary>
/// <param name="Name">What stands in the text for it: <c>[REDACTED:name:1]</c>. Several rows may share a name.</param>
/// <param name="Anchors">What a text must contain to be looked at.</param>
/// <param name="Pattern">What must stand around the anchor.</param>
/// <param name="Form">What it looks like, in words.</param>
/// <param name="Source">Where that is written, and when it was looked at.</param>
/// <param name="Context">What must stand beside it, where the form alone is too weak.</param>
internal sealed record SecretKind(
    string Name, IReadOnlyList<Anchor> Anchors, SecretPattern Pattern, string Form = "", string Source = "", string Context = "");
