using System.Diagnostics.CodeAnalysis;

namespace TicketPrompt.Rendering;

/// <summary>The partials that a template can call. Asked only while a template is compiled.</summary>
internal interface IPartialSource
{
    /// <summary>The names of all partials.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Finds a partial.</summary>
    bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial);
}
