using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>Something outside of the tracker's tickets that belongs to a ticket: a pull request, a branch, a page.</summary>
public sealed record TicketReference : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketReference> Table = new(
        new("kind", reference => reference.Kind),
        new("title", reference => reference.Title, (reference, text) => reference with { Title = text }),
        new("url", reference => reference.Url, (reference, text) => reference with { Url = text }),
        new("status", reference => reference.Status, (reference, text) => reference with { Status = text }));

    /// <summary>What it is.</summary>
    public TicketReferenceKind Kind { get; init; }

    /// <summary>What people call it: a pull request's title, a branch's name, a commit's id.</summary>
    public string? Title { get; init; }

    /// <summary>Where a person opens it; null where the source does not tell.</summary>
    public string? Url { get; init; }

    /// <summary>Its state in the source's words, such as <c>open</c> or <c>merged</c>; null where it has none.</summary>
    public string? Status { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary><c>kind title</c>.</summary>
    public override string ToString() => $"{Kind} {Title ?? Url}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}

/// <summary>What a <see cref="TicketReference"/> leads to.</summary>
public enum TicketReferenceKind
{
    /// <summary>An address of any other kind.</summary>
    Web,

    /// <summary>A pull request or merge request.</summary>
    PullRequest,

    /// <summary>A branch of a repository.</summary>
    Branch,

    /// <summary>A commit.</summary>
    Commit,

    /// <summary>A page of a wiki.</summary>
    Page,
}
