using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Reads what a user has into tickets: takes tickets out of their containers one by one and in order, tells the shape of each,
/// and hands it out to be read as far as somebody asks.
/// </summary>
internal static class TicketReader
{
    /// <summary>The tickets that a value holds, or why it holds none.</summary>
    public static IEnumerable<TicketReading> Read(SourceValue source, ReadContext context) => Read(source, context, names: null);

    /// <summary>The tickets of a file in order, with an error for each record that is none. What is wrong names file and line.</summary>
    public static IEnumerable<TicketReading> Read(TicketFile file, ReadContext context, CancellationToken cancellation = default)
    {
        // All records of a page share its names: they are turned round once.
        object? page = null;
        ContainerRules containers = new(
            TicketContainer.Names, source => TicketShapes.Of(source) is null ? TicketContainer.NameIn(source, context) : null);
        JiraNames? names = null;
        bool isEmpty = true;
        foreach (FileItem item in file.Read(containers, cancellation))
        {
            isEmpty = false;
            if (item.Error is { } error)
            {
                yield return TicketReading.Failed(error);
                continue;
            }

            if (!ReferenceEquals(item.Page.Raw, page))
            {
                page = item.Page.Raw;
                names = JiraNames.OfPage(item.Page);
            }

            IEnumerable<TicketReading> readings = TicketShapes.Of(item.Form) is { } shape
                ? ReadOne(item.Value, context.BindingsOf(item.Value).To(shape), context, names: null) is { } only ? [only] : []
                : Read(item.Value, context, names);
            foreach (TicketReading reading in readings)
            {
                yield return reading.Error is { } unreadable ? TicketReading.Failed(unreadable.At(file.Path, item.Line)) : reading;
            }
        }

        context.EmptyContainers += isEmpty ? 1 : 0;
    }

    /// <summary>The ticket that an issue of Jira's REST API is, whatever fields it was narrowed to.</summary>
    public static TicketReading ReadIssue(SourceValue issue, ReadContext context, JiraNames? names) =>
        ReadOne(issue, context.BindingsOf(issue).To(JiraShape.Shape), context, names) ?? TicketReading.Failed(TicketErrors.NoKeyAndNoSummary(issue));

    private static IEnumerable<TicketReading> Read(SourceValue source, ReadContext context, JiraNames? names)
    {
        TicketReading? reading = ReadOrOpen(source, context, names, out Frame? root);
        return root is not null ? Walk(root, context) : reading is { } only ? [only] : [];
    }

    private static IEnumerable<TicketReading> Walk(Frame root, ReadContext context)
    {
        Stack<Frame> open = new();
        open.Push(root);
        int opened = 1;
        while (open.Count > 0)
        {
            Frame frame = open.Peek();
            if (!frame.MoveNext())
            {
                context.EmptyContainers += frame.IsEmpty ? 1 : 0;
                open.Pop().Dispose();
                continue;
            }

            SourceValue value = frame.Current;
            TicketReading? found = ReadOrOpen(value, context, frame.Names, out Frame? inner);
            if (inner is null)
            {
                if (found is { } reading)
                {
                    yield return reading;
                }
            }
            else if (open.Any(ancestor => ReferenceEquals(ancestor.Raw, inner.Raw)))
            {
                yield return TicketReading.Failed(TicketErrors.ContainerHoldsItself());
            }
            else if (open.Count >= context.ContainerDepth)
            {
                yield return TicketReading.Failed(TicketErrors.ContainersTooDeep(context.ContainerDepth));
            }
            else if (++opened > context.ContainerCount)
            {
                yield return TicketReading.Failed(TicketErrors.TooManyContainers(context.ContainerCount));
                yield break;
            }
            else
            {
                open.Push(inner);
            }
        }
    }

    /// <summary>What a value is: a ticket or an error, else the frame of what is inside of it; neither for a container without a list.</summary>
    private static TicketReading? ReadOrOpen(SourceValue value, ReadContext context, JiraNames? names, out Frame? frame)
    {
        frame = null;
        LayoutBindings bindings = context.BindingsOf(value);
        if (TicketShapes.Of(value, bindings.Trackers) is { } shape)
        {
            return ReadOne(value, bindings.To(shape), context, names);
        }

        if (bindings.MayHoldTickets && (value.HasProperties || value.Kind == SourceKind.List)
            && TicketContainer.ContentOf(value, context) is { IsThere: true } content)
        {
            frame = new Frame(content.Raw, content.AsList(), JiraNames.OfPage(value) ?? names);
            return null;
        }

        if (!value.HasProperties)
        {
            return TicketReading.Failed(TicketErrors.NotAnObject(value));
        }

        // Most are flat tickets that say both; of what does not, the ticket may lie inside.
        MappedTicket flat = new(value, bindings.To(FlatShape.Shape), context);
        bool hasKey = flat[TicketField.Key] is not null;
        bool hasSummary = flat[TicketField.Summary] is not null;
        if (hasKey && hasSummary)
        {
            return TicketReading.Of(flat);
        }

        if (TicketSearch.In(value) is { Count: > 0 } found)
        {
            frame = found.Count == 1
                ? new Frame(found[0].Raw, found[0].AsList(), JiraNames.OfPage(value) ?? names)
                : new Frame(value.Raw, found, JiraNames.OfPage(value) ?? names);
            return null;
        }

        if (!hasSummary && TicketErrors.Incomplete(value, flat) is { } incomplete)
        {
            return TicketReading.Failed(incomplete);
        }

        if (hasKey || hasSummary)
        {
            return Whole(flat);
        }

        if (TicketSearch.OnlyNodes(value["data"]) is { Kind: SourceKind.List } nodes && nodes.AsList().Any())
        {
            frame = new Frame(nodes.Raw, nodes.AsList(), names);
            return null;
        }

        return Nothing(value, context);
    }

    /// <summary>The ticket or the error; null for a container whose list is null.</summary>
    private static TicketReading? ReadOne(SourceValue value, ShapeBinding binding, ReadContext context, JiraNames? names)
    {
        if (!value.HasProperties)
        {
            return TicketReading.Failed(TicketErrors.NotAnObject(value));
        }

        MappedTicket ticket = new(value, binding, context, binding.Shape.ExtraFields is null ? null : JiraNames.OfPage(value) ?? names);
        return ticket[TicketField.Key] is not null || ticket[TicketField.Summary] is not null ? Whole(ticket) : Nothing(value, context);
    }

    private static TicketReading? Nothing(SourceValue value, ReadContext context)
    {
        if (TicketContainer.IsEmpty(value))
        {
            context.EmptyContainers++;
            return null;
        }

        return TicketReading.Failed(TicketErrors.NoKeyAndNoSummary(value));
    }

    // A prompt that lacks the request is the worst that can be made of a ticket.
    private static TicketReading Whole(MappedTicket ticket)
    {
        if (ticket[TicketField.Summary] is null && ticket[TicketField.Description] is null)
        {
            ticket.Report(new Finding { Kind = FindingKind.KeyOnly, Field = TicketFieldNames.All[(int)TicketField.Summary] });
        }

        return TicketReading.Of(ticket);
    }

    /// <summary>A container that is being read.</summary>
    private sealed class Frame : IDisposable
    {
        private readonly IEnumerator<SourceValue> _elements;

        public Frame(object? raw, IEnumerable<SourceValue> elements, JiraNames? names)
        {
            Raw = raw;
            Names = names;
            _elements = elements.GetEnumerator();
        }

        public object? Raw { get; }

        public JiraNames? Names { get; }

        public bool IsEmpty { get; private set; } = true;

        public SourceValue Current => _elements.Current;

        public bool MoveNext()
        {
            bool moved = _elements.MoveNext();
            IsEmpty &= !moved;
            return moved;
        }

        public void Dispose() => _elements.Dispose();
    }
}

/// <summary>What came of one place where a ticket was expected: the ticket, or why there is none.</summary>
internal readonly struct TicketReading
{
    private TicketReading(MappedTicket? ticket, TicketReadError? error)
    {
        Ticket = ticket;
        Error = error;
    }

    /// <summary>The ticket, read as far as somebody asks; null when there is an <see cref="Error"/>.</summary>
    public MappedTicket? Ticket { get; }

    public TicketReadError? Error { get; }

    public static TicketReading Of(MappedTicket ticket) => new(ticket, null);

    public static TicketReading Failed(TicketReadError error) => new(null, error);
}
