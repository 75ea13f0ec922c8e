using System.Globalization;
using TicketPrompt.Text;

namespace TicketPrompt.Safety;

/// <summary>Names a text of a ticket as a template does: <c>comments[2].body</c>. Its text is made only where something is found.</summary>
/// <param name="Root">The field, or the path of what holds the text.</param>
/// <param name="Index">The element of a list; below zero for none.</param>
/// <param name="Member">The member of an object; null for none.</param>
/// <param name="IsName">Whether the text is the member's name itself, not its value.</param>
internal readonly record struct FieldPath(string Root, int Index = -1, string? Member = null, bool IsName = false)
{
    public static implicit operator FieldPath(string root) => new(root);

    public override string ToString()
    {
        string path = Index < 0 ? Root : $"{Root}[{Index.ToString(CultureInfo.InvariantCulture)}]";
        path = Member is null ? path : $"{path}.{Member}";
        return HostText.Of(IsName ? $"{path} (name)" : path, 256);
    }
}
