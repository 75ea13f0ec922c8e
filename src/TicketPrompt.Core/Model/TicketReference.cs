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

    /// <summary>What it is: <c>PullRequest</c> (a merge request too), <c>Branch</c>, <c>Commit</c>, <c>Page</c> (of a wiki), or <c>Web</c> for any other address.</summary>
    public string Kind { get; init; } = ReferenceKind.Web;

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

/// <summary>What a reference leads to.</summary>
internal static class ReferenceKind
{
    public const string Web = "Web";
    public const string PullRequest = "PullRequest";
    public const string Branch = "Branch";
    public const string Commit = "Commit";
    public const string Page = "Page";

    private static readonly string[] All = [PullRequest, Branch, Commit, Page, Web];

    /// <summary>The kind that a text names, however it is written; an address where it names none.</summary>
    public static string Of(string? text)
    {
        string name = (text ?? "").Replace(" ", "").Replace("-", "").Replace("_", "");
        return Array.Find(All, kind => string.Equals(kind, name, StringComparison.OrdinalIgnoreCase)) ?? Web;
    }
}
