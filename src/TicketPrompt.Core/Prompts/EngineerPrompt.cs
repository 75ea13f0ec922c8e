using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A rendered prompt, and all that is known about it.</summary>
public sealed record EngineerPrompt : IFormattable
{
    /// <summary>The prompt. With roles, the messages' contents joined by a blank line.</summary>
    public string Text { get; init; } = "";

    /// <summary>The messages: one of role <c>user</c>, unless the template says <c>{{role "..."}}</c>.</summary>
    public IReadOnlyList<PromptMessage> Messages { get; init; } = [];

    /// <summary>The ticket's key; null for several tickets in one prompt.</summary>
    public string? TicketKey { get; init; }

    /// <summary>The ticket's address; null where it has none, and for several tickets.</summary>
    public string? TicketUrl { get; init; }

    /// <summary>The name of the template.</summary>
    public string Template { get; init; } = "";

    /// <summary>The role that the template addresses.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// How many tokens the text has in the encoding of the budget; null unless a budget was given. Never too low: words of more than
    /// 2048 characters, such as base64, are counted in parts and up to one percent too high.
    /// </summary>
    public int? TokenCount { get; init; }

    /// <summary>What was noticed about the ticket's data.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What was left out to keep the budget.</summary>
    public IReadOnlyList<Omission> Omissions { get; init; } = [];

    /// <summary>The template's front matter that is not ours, such as <c>model</c> and <c>config</c>.</summary>
    public FieldMap Metadata { get; init; } = FieldMap.Empty;

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format, name => name switch
    {
        nameof(TicketKey) => TicketKey,
        nameof(TicketUrl) => TicketUrl,
        nameof(Template) => Template,
        nameof(Role) => Role,
        nameof(TokenCount) => TokenCount,
        nameof(Messages) => Messages,
        nameof(Findings) => Findings,
        nameof(Omissions) => Omissions,
        nameof(Metadata) => Metadata,
        nameof(Text) => Text,
        _ => throw HostView.Unknown(this, name),
    });
}
