using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt;

/// <summary>A value that a template takes from <c>-Variable</c>.</summary>
public sealed record TemplateVariable : IFormattable
{
    /// <summary>Its name, at the root of the template's data.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for; null when the template does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The value when none is given: plain data; null when there is no default.</summary>
    public object? Default
    {
        get => SpelledNumber.ValueOf(SpelledDefault);
        init => SpelledDefault = value;
    }

    /// <summary>The default as prompts print it: <c>1.10</c> is no 1.1.</summary>
    internal object? SpelledDefault { get; private init; }

    /// <summary>Whether a value must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The only texts that are allowed; empty when any value is.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Where its file declares it; null when that is not known.</summary>
    internal YamlPlace? Place { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format, name => name switch
    {
        nameof(Name) => Name,
        nameof(Description) => Description,
        nameof(Default) => Default,
        nameof(Required) => Required,
        nameof(AllowedValues) => AllowedValues,
        _ => throw HostView.Unknown(this, name),
    });
}
