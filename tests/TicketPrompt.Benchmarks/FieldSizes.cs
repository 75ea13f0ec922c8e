using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// What reading a ticket costs as one of its values grows: every place of every shape, with every kind of value, at three sizes.
/// Twice as much must take about twice as long, whatever stands where.
/// </summary>
internal static class FieldSizes
{
    private const int Elements = 20_000;
    private const int Characters = 5 * 1024 * 1024;

    // From so many milliseconds on a ratio says something.
    private const double Measurable = 8;

    private static readonly (string Name, Func<double, object?> Make)[] Kinds =
    [
        ("texts", size => List(size, i => "value " + i.ToString(CultureInfo.InvariantCulture))),
        ("numbers", size => List(size, i => (long)i)),
        ("objects", size => List(size, i => Map(
            ("id", (long)i), ("key", "K-" + i), ("name", "n" + i), ("title", "t" + i), ("body", "b"), ("displayName", "d" + i), ("login", "l" + i), ("value", "v" + i), ("url", "https://x.example/" + i)))),
        ("strange objects", size => List(size, i => Map(("x", (long)i)))),
        ("lists", size => List(size, i => List(2, j => "v" + j))),
        ("nodes", size => Map(("nodes", List(size, i => Map(("name", "n" + i), ("title", "t" + i), ("body", "b")))))),
        ("long text", size => string.Concat(Enumerable.Repeat("Lines of *text* with | marks _and_ @{x} `code`.\n", (int)(Characters * size / 48)))),
        ("one line", size => string.Concat(Enumerable.Repeat("a;b,c ", (int)(Characters * size / 6)))),
    ];

    /// <summary>Prints the slowest places, and those whose cost grows faster than their size.</summary>
    public static void Run()
    {
        List<(string Place, double Time, double Ratio)> rows = [];
        foreach (TicketShape shape in TicketShapes.Trackers.Append(FlatShape.Shape).Append(JiraCsvShape.Shape).Append(JiraXmlShape.Shape).Distinct())
        {
            foreach (string[] path in shape.Places.Where(place => place.Steps.Length > 0).Select(place => place.Steps).Distinct(new PathComparer()))
            {
                foreach ((string kind, Func<double, object?> make) in Kinds)
                {
                    double half = Time(shape, path, make(0.5));
                    double whole = Time(shape, path, make(1));
                    rows.Add(($"{shape.Name} {string.Join('/', path)}: {kind}", whole, half > Measurable / 2 ? whole / half : 0));
                }
            }
        }

        Console.WriteLine($"{rows.Count} places and kinds; {Elements} elements or {Characters / 1024 / 1024} MB: milliseconds, and times those of half the size");
        foreach ((string place, double time, double ratio) in rows.OrderByDescending(row => row.Time).Take(12).Concat(rows.Where(row => row.Time > 5 * Measurable && row.Ratio > 3)).Distinct())
        {
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,8:0.0} {1,5:0.0}  {2}", time, ratio, place));
        }
    }

    // The best of three, none of which pays for another's garbage.
    private static double Time(TicketShape shape, string[] path, object? value)
    {
        object? ticket = value;
        for (int i = path.Length - 1; i >= 0; i--)
        {
            ticket = Map((path[i], ticket));
        }

        SourceValue source = PlainReader.Wrap(ticket);
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            ReadContext context = new();
            Stopwatch watch = Stopwatch.StartNew();
            _ = new MappedTicket(source, context.BindingsOf(source).To(shape), context).ToTicket();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static ReadOnlyCollection<object?> List(double size, Func<int, object?> make)
    {
        int count = size <= 1 ? (int)(Elements * size) : (int)size;
        object?[] elements = new object?[count];
        for (int i = 0; i < count; i++)
        {
            elements[i] = make(i);
        }

        return new ReadOnlyCollection<object?>(elements);
    }

    private static FieldMap Map(params (string Name, object? Value)[] members)
    {
        FieldMapBuilder map = new();
        foreach ((string name, object? value) in members)
        {
            map.Add(name, value);
        }

        return map.ToMap();
    }

    private sealed class PathComparer : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(string[] path) => path.Aggregate(0, HashCode.Combine);
    }
}
