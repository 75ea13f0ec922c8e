using TicketPrompt.Model;

namespace TicketPrompt.Prompts.Budget;

/// <summary>A list of a ticket whose elements may be left out.</summary>
/// <param name="Texts">The texts of an element, for its tokens.</param>
/// <param name="Label">An element with a text in place of what templates print of one first of all, so that the text shows whether they do.</param>
/// <param name="LabelAll">An element with a text in place of all its texts.</param>
/// <param name="Mark">An element that is nothing but a mark.</param>
/// <param name="OtherMark">The same for a template that does not print what others do first of all, such as comments' authors only.</param>
internal sealed record ListKind(
    TicketField Field,
    Func<object, string?[]> Texts,
    Func<object, string, object> Label,
    Func<object, string, object> LabelAll,
    Func<string, object> Mark,
    Func<string, object> OtherMark)
{
    /// <summary>All kinds, what goes last first: subtasks, links, references, attachments, comments (design, section 12).</summary>
    public static IReadOnlyList<ListKind> All { get; } =
    [
        Of(
            TicketField.Subtasks,
            TicketSubtask.Table,
            (subtask, text) => subtask with { Key = text, Summary = text },
            text => new TicketSubtask { Key = text },
            text => new TicketSubtask { Status = text }),
        Of(
            TicketField.Links,
            TicketLink.Table,
            (link, text) => link with { Key = text, Summary = text },
            text => new TicketLink { Key = text },
            text => new TicketLink { Relation = text }),
        Of(
            TicketField.References,
            TicketReference.Table,
            (reference, text) => reference with { Title = text, Url = text },
            text => new TicketReference { Title = text },
            text => new TicketReference { Status = text }),
        Of(
            TicketField.Attachments,
            TicketAttachment.Table,
            (attachment, text) => attachment with { Name = text, Url = text },
            text => new TicketAttachment { Name = text },
            text => new TicketAttachment { MimeType = text }),
        Of(
            TicketField.Comments,
            TicketComment.Table,
            (comment, text) => string.IsNullOrEmpty(comment.Body) ? comment with { Author = text } : comment with { Body = text },
            text => new TicketComment { Body = text },
            text => new TicketComment { Author = text }),
    ];

    /// <summary>The field as templates name it, which is what its elements are called too.</summary>
    public string Name => TicketFieldNames.All[(int)Field];

    private static ListKind Of<T>(
        TicketField field, RecordFields<T> members, Func<T, string, T> label, Func<string, T> mark, Func<string, T> otherMark)
        where T : class =>
        new(field, item => members.TextsOf((T)item), (item, text) => label((T)item, text), (item, text) => members.WithText((T)item, text), mark, otherMark);
}
