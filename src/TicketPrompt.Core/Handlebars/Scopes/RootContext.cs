using TicketPrompt.Handlebars.Values;
using TicketPrompt.Model;

namespace TicketPrompt.Handlebars.Scopes;

/// <summary>The template's data with <c>now</c> and <c>today</c>, which data of the same name hides.</summary>
internal sealed class RootContext(IFieldLookup data, RenderClock clock) : IFieldLookup
{
    public IReadOnlyList<string> FieldNames => data.FieldNames;

    public bool TryGetField(string name, out object? value)
    {
        if (data.TryGetField(name, out value))
        {
            return true;
        }

        value = string.Equals(name, "now", StringComparison.OrdinalIgnoreCase) ? clock.Now
            : string.Equals(name, "today", StringComparison.OrdinalIgnoreCase) ? clock.Today
            : null;
        return value is not null;
    }
}

/// <summary>A context with the named values of a partial's call on top: <c>{{&gt; name context key=value}}</c>.</summary>
/// <param name="context">What it is laid over.</param>
/// <param name="names">The names; one that the context has keeps its place there.</param>
/// <param name="values">Their values; <see cref="Nothing"/> where a value resolves to nothing.</param>
internal sealed class HashContext(object? context, string[] names, object?[] values) : IFieldLookup
{
    /// <summary>The context's names; then the others, the last first, as handlebars.js has them.</summary>
    public IReadOnlyList<string> FieldNames =>
        [.. TemplateValue.NamesOf(context), .. names.Where(name => !TemplateValue.NamesOf(context).Contains(name, StringComparer.Ordinal)).Reverse()];

    /// <summary>What stands for JavaScript's undefined, which JSON leaves out and which prints nothing.</summary>
    public static object Nothing { get; } = new();

    /// <summary>Whether a name was given a value that resolves to nothing.</summary>
    public bool IsNothing(string name) => Array.IndexOf(names, name) is >= 0 and var at && ReferenceEquals(values[at], Nothing);

    public bool TryGetField(string name, out object? value)
    {
        int at = Array.IndexOf(names, name);
        if (at < 0 && !IsLengthOf(context, name) && TemplateValue.TryGet(context, name, out value))
        {
            return true;
        }

        at = at < 0 ? NameIndex.Of(names, name) : at;
        value = at < 0 || ReferenceEquals(values[at], Nothing) ? null : values[at];
        return at >= 0;
    }

    /// <summary>handlebars.js copies what a list or text has as its own enumerable fields; its length is none.</summary>
    private static bool IsLengthOf(object? context, string name) => name == "length" && context is string or IReadOnlyList<object?>;
}
