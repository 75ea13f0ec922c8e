using System.Collections.ObjectModel;
using System.Globalization;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Copies source values into plain data that nobody can change and that has an end: <see cref="FieldMap"/>, read-only lists and
/// scalars. Cycles, what lies too deep and objects that tickets are not made of become null, each with a finding. One copier
/// counts the values of one ticket, so that references shared a million times cost no more than the limit.
/// </summary>
/// <param name="depthLimit">How many objects and lists may stand inside each other; also the bound of the recursion.</param>
/// <param name="valueLimit">How many values may be copied in all.</param>
/// <param name="layouts">The layouts of other copies, to be shared.</param>
internal sealed class PlainCopy(int depthLimit, int valueLimit, LayoutCache<RowLayout>? layouts = null)
{
    private readonly List<object> _open = [];
    private int _left = valueLimit;
    private string _field = "";
    private List<Finding> _findings = [];
    private int _firstFinding;

    /// <summary>A plain copy of one value that belongs to no ticket, such as one of <c>-Variable</c>.</summary>
    public static object? Of(SourceValue value, int depthLimit, List<Finding> findings, string field) =>
        new PlainCopy(depthLimit, 250_000).Copy(value, findings, field);

    public object? Copy(SourceValue value, List<Finding> findings, string field)
    {
        _findings = findings;
        _firstFinding = findings.Count;
        _field = field;
        _open.Clear();
        return Copy(value);
    }

    private object? Copy(SourceValue value)
    {
        if (--_left < 0)
        {
            return Cut(FindingKind.TooLarge, null);
        }

        switch (value.Kind)
        {
            case SourceKind.Text:
                // A string stays itself; a Uri, a Guid and their like are their text.
                return value.Raw as string ?? ScalarText.Of(value.Raw);
            case SourceKind.Number:
                return value.Spelled;
            case SourceKind.Boolean or SourceKind.Date:
                return value.Raw;
            case SourceKind.Opaque:
                return Cut(FindingKind.UnsupportedValue, value.TypeNames.FirstOrDefault());
            case SourceKind.Object or SourceKind.List:
                return CopyInside(value);
            default:
                return null;
        }
    }

    private object? CopyInside(SourceValue value)
    {
        if (Conversions.IsDocument(value))
        {
            return RichText.ToMarkdown(value, MarkupFormat.Markdown);
        }

        foreach (object ancestor in _open)
        {
            if (ReferenceEquals(ancestor, value.Raw))
            {
                return Cut(FindingKind.Cycle, null);
            }
        }

        if (_open.Count >= depthLimit)
        {
            return Cut(FindingKind.TooDeep, string.Format(CultureInfo.InvariantCulture, "more than {0} levels", depthLimit));
        }

        _open.Add(value.Raw!);
        object copy = value.Kind == SourceKind.List ? CopyList(value) : CopyObject(value);
        _open.RemoveAt(_open.Count - 1);
        return copy;
    }

    private ReadOnlyCollection<object?> CopyList(SourceValue list)
    {
        List<object?> copies = [];
        foreach (SourceValue item in list.Items)
        {
            copies.Add(SpelledNumber.InList(Copy(item)));
            if (_left < 0)
            {
                break;
            }
        }

        return new ReadOnlyCollection<object?>(copies);
    }

    private FieldMap CopyObject(SourceValue source)
    {
        FieldMapBuilder copies = new(layouts);
        foreach (string name in source.Names)
        {
            copies.Add(name, Copy(source[name]));
            if (_left < 0)
            {
                break;
            }
        }

        return copies.ToMap();
    }

    // One finding a field and kind, however many values it concerns.
    private object? Cut(FindingKind kind, string? detail)
    {
        int same = _findings.FindIndex(_firstFinding, finding => finding.Kind == kind);
        if (same >= 0)
        {
            _findings[same] = _findings[same] with { Count = _findings[same].Count + 1 };
        }
        else
        {
            _findings.Add(new Finding { Kind = kind, Field = _field, Detail = detail });
        }

        return null;
    }
}
