using System.Diagnostics.CodeAnalysis;

namespace TicketPrompt.Handlebars;

/// <summary>The partials that a template can call. Asked only while a template is compiled.</summary>
internal interface IPartialSource
{
    IEnumerable<string> Names { get; }

    bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial);
}

/// <summary>The text of a partial and where it stands.</summary>
/// <param name="Text">The Handlebars text.</param>
/// <param name="File">The file it comes from, if any.</param>
/// <param name="FirstLine">The line of the file on which the text starts.</param>
/// <param name="FirstColumn">The column of the file in which each of the text's lines starts.</param>
internal sealed record PartialText(string Text, string Name, string? File = null, int FirstLine = 1, int FirstColumn = 1)
{
    /// <summary>Whether it ships with the module, and nobody put it beside the template.</summary>
    public bool IsBuiltIn { get; init; }
}

/// <summary>No partials at all.</summary>
internal sealed class NoPartials : IPartialSource
{
    private NoPartials()
    {
    }

    public static NoPartials Instance { get; } = new();

    public IEnumerable<string> Names => [];

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
        partial = null;
        return false;
    }
}
