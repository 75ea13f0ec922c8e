using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A message of a prompt: what one role says.</summary>
/// <param name="Role">Who says it: <c>user</c>, <c>system</c>, <c>model</c>, or what the template's <c>{{role}}</c> names.</param>
/// <param name="Content">What is said, without white space at its ends where the template names roles.</param>
public sealed record PromptMessage(string Role, string Content) : IFormattable
{
    internal const string DefaultRole = "user";

    /// <summary><c>role: content</c>.</summary>
    public override string ToString() => $"{Role}: {Content}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format, name => name switch
    {
        nameof(Role) => Role,
        nameof(Content) => Content,
        _ => throw HostView.Unknown(this, name),
    });
}
