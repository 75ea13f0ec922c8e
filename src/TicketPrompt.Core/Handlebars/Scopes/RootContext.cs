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
internal sealed class HashContext(object? context, string[] names, object?[] values) : IFieldLookup
{
    public IReadOnlyList<string> FieldNames =>
        [.. TemplateValue.NamesOf(context).Where(name => Array.IndexOf(names, name) < 0), .. names];

    public bool TryGetField(string name, out object? value)
    {
        int at = Array.IndexOf(names, name);
        if (at < 0 && !IsLengthOf(context, name) && TemplateValue.TryGet(context, name, out value))
        {
            return true;
        }

        at = at < 0 ? NameIndex.Of(names, name) : at;
        value = at < 0 ? null : values[at];
        return at >= 0;
    }

    /// <summary>handlebars.js copies what a list or text has as its own enumerable fields; its length is none.</summary>
    private static bool IsLengthOf(object? context, string name) => name == "length" && context is string or IReadOnlyList<object?>;
}
