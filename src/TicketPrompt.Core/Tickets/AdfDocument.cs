using TicketPrompt.Sources;

namespace TicketPrompt.Tickets;

/// <summary>Tells an Atlassian Document Format document from other objects; it means rich text wherever it stands.</summary>
internal static class AdfDocument
{
    /// <summary>Whether the value is an object with <c>type: "doc"</c> and <c>content</c>.</summary>
    public static bool IsMatch(SourceValue value) =>
        value.Kind == SourceKind.Object
        && value["type"].Raw is string type && string.Equals(type, "doc", StringComparison.Ordinal)
        && value["content"].Kind is SourceKind.List or SourceKind.Object or SourceKind.Null;
}
