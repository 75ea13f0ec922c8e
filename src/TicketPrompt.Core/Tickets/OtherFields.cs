using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Fields of a ticket: all that its shape did not use, by the source's names, one by one or all together.
/// </summary>
internal sealed class OtherFields(MappedTicket ticket, ReadContext context, List<Finding> findings)
{
    private readonly PlainCopy _copy = new(context.FieldDepth, context.FieldValues, context.NestedLayouts);

    /// <summary>One value by its name, without reading the others.</summary>
    public bool TryGet(string name, out object? value)
    {
        foreach (SourceValue holder in Holders())
        {
            SourceValue found = holder[name];
            if (found.Kind != SourceKind.Missing && IsData(holder, name) && IsField(name))
            {
                value = Copy(name, found);
                return true;
            }
        }

        value = null;
        return ticket.Shape.ExtraFields?.TryGet(ticket, name, extra => Copy(name, extra), out value) ?? false;
    }

    /// <summary>All of them: the source's own fields first, then what stands beside them, then extra names.</summary>
    public FieldMap ToMap()
    {
        FieldMapBuilder map = context.Fields;
        foreach (SourceValue holder in Holders())
        {
            AddAll(holder, map);
        }

        if (ticket.Shape.ExtraFields is { } extras)
        {
            HashSet<string> taken = NamesIn(map);
            foreach (string name in extras.Names(ticket))
            {
                if (taken.Add(name) && extras.TryGet(ticket, name, extra => Copy(name, extra), out object? value))
                {
                    map.Add(name, value);
                }
            }
        }

        FieldMap fields = map.ToMap();
        map.Clear();
        return fields;
    }

    private static HashSet<string> NamesIn(FieldMapBuilder map) => new(map.Names, StringComparer.OrdinalIgnoreCase);

    // What is there already counts.
    private void AddAll(SourceValue holder, FieldMapBuilder map)
    {
        HashSet<string>? taken = map.Count == 0 ? null : NamesIn(map);
        LayoutBindings listed = context.ListedBindingsOf(holder);
        ShapeBinding binding = listed.To(ticket.Shape);
        string[] names = listed.Layout!.Names;
        for (int i = 0; i < names.Length; i++)
        {
            if (binding.PlacesFedBy(i) is { } places && taken?.Contains(names[i]) != true
                && !IsHolder(names[i]) && !ticket.IsUsedUp(names[i], places))
            {
                map.Add(names[i], Copy(names[i], holder.At(listed.Layout, i)));
            }
        }
    }

    // Of a .NET object only what somebody added to it is data; its own properties are read where a shape names them.
    private static bool IsData(SourceValue holder, string name) =>
        holder.Kind == SourceKind.Object || holder.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<SourceValue> Holders()
    {
        if (ticket.Shape.FieldsIn is { } name && ticket.Source[name] is { Kind: SourceKind.Object } fields)
        {
            yield return fields;
        }

        yield return ticket.Source;
    }

    private bool IsField(string name) => !ticket.Shape.Drops(name) && !IsHolder(name) && !ticket.IsUsedUp(name);

    private bool IsHolder(string name) =>
        string.Equals(name, ticket.Shape.FieldsIn, StringComparison.OrdinalIgnoreCase) && ticket.Source[name].Kind == SourceKind.Object;

    private object? Copy(string name, SourceValue value) =>
        _copy.Copy(ticket.Shape.FieldValue is { } show ? show(value) : value, findings, "fields." + name);
}
