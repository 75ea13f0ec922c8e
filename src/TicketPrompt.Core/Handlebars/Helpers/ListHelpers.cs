using System.Globalization;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Model;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>Helpers that take parts of lists and count what is left.</summary>
internal static class ListHelpers
{
    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("first", "{{#each (first list 10)}}", 2, 2) { Value = (call, renderer) => Part(call, renderer, fromEnd: false) },
        new("last", "{{#each (last list 10)}}", 2, 2) { Value = (call, renderer) => Part(call, renderer, fromEnd: true) },
        new("recent", "{{#each (recent ticket.comments 10)}}", 2, 2) { Value = Recent },
        new("subtract", "{{subtract list.length 10}}", 2, 2) { Value = (call, renderer) => Number(call, renderer, 0) - Number(call, renderer, 1) },
    ];

    /// <summary>So many items of a list, in its order; all when it has fewer, none of what is no list.</summary>
    private static IReadOnlyList<object?> Part(HelperCall call, Renderer renderer, bool fromEnd) =>
        Part(call, renderer, fromEnd, call.Argument(renderer, 0) as IReadOnlyList<object?> ?? []);

    private static IReadOnlyList<object?> Part(HelperCall call, Renderer renderer, bool fromEnd, IReadOnlyList<object?> list)
    {
        double count = Number(call, renderer, 1);
        if (count < 0 || Math.Floor(count) != count)
        {
            throw call.Failure($"{call.Definition.Name} needs a whole number, 0 or more: {call.Definition.Usage}.");
        }

        int kept = (int)Math.Min(count, list.Count);
        renderer.Step(1 + kept);
        return kept == list.Count ? list : [.. (fromEnd ? list.Skip(list.Count - kept) : list.Take(kept))];
    }

    /// <summary>
    /// So many items of a list, those created last, the oldest of them first: trackers differ in where they list the newest. Where
    /// not all items have a date, the last of the list in its order.
    /// </summary>
    private static object Recent(HelperCall call, Renderer renderer)
    {
        IReadOnlyList<object?> list = call.Argument(renderer, 0) as IReadOnlyList<object?> ?? [];
        renderer.Step(1 + list.Count);
        DateTimeOffset[] dates = [.. list.Select(CreatedOf).OfType<DateTimeOffset>()];
        return Part(call, renderer, fromEnd: true, dates.Length == list.Count ? [.. list.Select((item, i) => (item, i)).OrderBy(pair => dates[pair.i]).Select(pair => pair.item)] : list);
    }

    private static DateTimeOffset? CreatedOf(object? item) =>
        item is null || !TemplateValue.TryGet(item, "created", out object? created) ? null : (created as TicketDate)?.Value switch
        {
            DateTimeOffset date => date,
            DateTime date => new DateTimeOffset(date, TimeSpan.Zero),
            _ => null,
        };

    private static double Number(HelperCall call, Renderer renderer, int index)
    {
        object? value = call.Argument(renderer, index);
        return TemplateValue.KindOf(value) == ValueKind.Number ? TemplateValue.Number(value!)
            : value is string text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
            : throw call.Failure($"{call.Definition.Name} needs a number: {call.Definition.Usage}.");
    }
}
