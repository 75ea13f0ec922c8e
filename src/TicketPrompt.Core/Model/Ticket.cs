using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>
/// A ticket in one form, whichever tracker it came from: complete, immutable and raw (nothing was sanitised or redacted).
/// Text is null and a list is empty where the source has none; rich text is Markdown.
/// </summary>
public sealed class Ticket : ITicketValues, IFieldLookup, IFormattable
{
    private readonly object?[] _values;
    private readonly ITicketAliases? _aliases;

    /// <summary>A ticket of one value a field, in the forms that <see cref="ITicketValues"/> names.</summary>
    internal Ticket(object?[] values, ITicketAliases? aliases, IReadOnlyList<Finding> findings, IReadOnlyList<Omission>? omissions = null)
    {
        _values = values;
        _aliases = aliases;
        Findings = findings;
        Omissions = omissions ?? [];
    }

    /// <summary>What people call the ticket by: <c>PAY-12</c>, <c>owner/repo#5</c>.</summary>
    public string? Key => Text(TicketField.Key);

    /// <summary>The tracker's own id.</summary>
    public string? Id => Text(TicketField.Id);

    /// <summary>The project's key.</summary>
    public string? Project => Text(TicketField.Project);

    /// <summary>The one-line summary (title).</summary>
    public string? Summary => Text(TicketField.Summary);

    /// <summary>The description as Markdown.</summary>
    public string? Description => Text(TicketField.Description);

    /// <summary>The type in the tracker's words: <c>Bug</c>, <c>Story</c>.</summary>
    public string? IssueType => Text(TicketField.IssueType);

    /// <summary>The priority in the tracker's words.</summary>
    public string? Priority => Text(TicketField.Priority);

    /// <summary>The status in the tracker's words.</summary>
    public string? Status => Text(TicketField.Status);

    /// <summary>The status's class, where the tracker has one: <c>To Do</c>, <c>In Progress</c>, <c>Done</c>.</summary>
    public string? StatusCategory => Text(TicketField.StatusCategory);

    /// <summary>How it was resolved; null while it is not.</summary>
    public string? Resolution => Text(TicketField.Resolution);

    /// <summary>Who works on it; several are joined by a comma.</summary>
    public string? Assignee => Text(TicketField.Assignee);

    /// <summary>The (first) assignee's e-mail address.</summary>
    public string? AssigneeEmail => Text(TicketField.AssigneeEmail);

    /// <summary>Who reported it.</summary>
    public string? Reporter => Text(TicketField.Reporter);

    /// <summary>The reporter's e-mail address.</summary>
    public string? ReporterEmail => Text(TicketField.ReporterEmail);

    /// <summary>
    /// When it was made: a <see cref="DateTimeOffset"/>; a <see cref="DateTime"/> without a zone where the source tells no
    /// offset; the source's text where it is no date. Templates print it as ISO 8601.
    /// </summary>
    public object? Created => Date(TicketField.Created);

    /// <summary>When it was last changed; as <see cref="Created"/>.</summary>
    public object? Updated => Date(TicketField.Updated);

    /// <summary>When it is due; as <see cref="Created"/>.</summary>
    public object? DueDate => Date(TicketField.DueDate);

    /// <summary>The parts of the system it concerns.</summary>
    public IReadOnlyList<string> Components => List<string>(TicketField.Components);

    /// <summary>Labels or tags.</summary>
    public IReadOnlyList<string> Labels => List<string>(TicketField.Labels);

    /// <summary>The versions or milestones that are to have it.</summary>
    public IReadOnlyList<string> FixVersions => List<string>(TicketField.FixVersions);

    /// <summary>The versions that show the fault.</summary>
    public IReadOnlyList<string> AffectedVersions => List<string>(TicketField.AffectedVersions);

    /// <summary>Where it happens, as Markdown.</summary>
    public string? Environment => Text(TicketField.Environment);

    /// <summary>When it counts as done, as Markdown: a field of its own, or that section of the description.</summary>
    public string? AcceptanceCriteria => Text(TicketField.AcceptanceCriteria);

    /// <summary>The estimate in story points.</summary>
    public double? StoryPoints => (double?)_values[(int)TicketField.StoryPoints];

    /// <summary>The sprint or iteration's name.</summary>
    public string? Sprint => Text(TicketField.Sprint);

    /// <summary>The ticket above it.</summary>
    public TicketParent? Parent => (TicketParent?)_values[(int)TicketField.Parent];

    /// <summary>The tickets below it.</summary>
    public IReadOnlyList<TicketSubtask> Subtasks => List<TicketSubtask>(TicketField.Subtasks);

    /// <summary>Relations to other tickets.</summary>
    public IReadOnlyList<TicketLink> Links => List<TicketLink>(TicketField.Links);

    /// <summary>Files that hang on it.</summary>
    public IReadOnlyList<TicketAttachment> Attachments => List<TicketAttachment>(TicketField.Attachments);

    /// <summary>Comments, oldest first as trackers list them.</summary>
    public IReadOnlyList<TicketComment> Comments => List<TicketComment>(TicketField.Comments);

    /// <summary>Pull requests, branches, commits and pages that belong to it.</summary>
    public IReadOnlyList<TicketReference> References => List<TicketReference>(TicketField.References);

    /// <summary>Where a person reads it.</summary>
    public string? Url => Text(TicketField.Url);

    /// <summary>The shape it was read as: <c>jira</c>, <c>github</c>, <c>flat</c>.</summary>
    public string? Source => Text(TicketField.Source);

    /// <summary>Everything else that the source has, by the source's names.</summary>
    public FieldMap Fields => (FieldMap?)_values[(int)TicketField.Fields] ?? FieldMap.Empty;

    /// <summary>What was noticed while it was read.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the tracker hides, and the ticket does not have.</summary>
    internal IReadOnlyList<Omission> Omissions { get; }

    /// <summary>The source names that fields were read from.</summary>
    internal IEnumerable<KeyValuePair<string, TicketField>> SourceNames
    {
        get
        {
            foreach (string name in _aliases?.AliasNames ?? [])
            {
                if (_aliases!.TryGetAlias(name, out TicketField known))
                {
                    yield return new KeyValuePair<string, TicketField>(name, known);
                }
            }
        }
    }

    IEnumerable<string> ITicketAliases.AliasNames => _aliases?.AliasNames ?? [];

    IReadOnlyList<string> IFieldLookup.FieldNames => TicketFieldNames.All;

    IReadOnlyList<Finding> ITicketValues.Findings => Findings;

    IReadOnlyList<Omission> ITicketValues.Omissions => Omissions;

    object? ITicketValues.this[TicketField field] => _values[(int)field];

    /// <summary><c>KEY summary</c>.</summary>
    public override string ToString() => $"{Key} {Summary}".Trim();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
        format == TicketCopy.Member ? TicketCopy.Write(this) : HostView.Of(this, format);

    bool ITicketValues.TryGetField(string name, out object? value) => Fields.TryGetSpelled(name, out value);

    bool ITicketAliases.TryGetAlias(string name, out TicketField field)
    {
        field = default;
        return _aliases is not null && _aliases.TryGetAlias(name, out field);
    }

    bool IFieldLookup.TryGetField(string name, out object? value) => TicketLookup.TryGet(this, name, out value);

    private string? Text(TicketField field) => (string?)_values[(int)field];

    private object? Date(TicketField field) => ((TicketDate?)_values[(int)field])?.Value;

    private IReadOnlyList<T> List<T>(TicketField field) => (IReadOnlyList<T>?)_values[(int)field] ?? [];
}
