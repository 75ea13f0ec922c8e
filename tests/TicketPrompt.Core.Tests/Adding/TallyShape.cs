using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tests.Adding;

/// <summary>Tally: tills of shops. Rich text is HTML.</summary>
internal static class TallyShape
{
    private static readonly string[] PersonName = ["fullName"];

    public static TicketShape Shape { get; } = new(
        "tally",
        source => source["headline"].HasValue && source["ref"].HasValue,
        telltales: ["headline"],
        [
            new(TicketField.Key, TextOf, "ref"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "headline"),
            new(TicketField.Description, Html, "story"),
            new(TicketField.Status, TextOf, "stage/label"),
            new(TicketField.Reporter, PersonNames(PersonName), "raisedBy"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, "mail")),
            new(TicketField.Created, Date, "raisedAt"),
            new(TicketField.Comments, Comments, "notes"),
        ]);

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(Elements(value), note =>
        CommentOf(Person.JoinNames(note["by"], PersonName), DateReader.Read(note["at"]), RichTextOf(note["said"], MarkupFormat.Html)));
}
