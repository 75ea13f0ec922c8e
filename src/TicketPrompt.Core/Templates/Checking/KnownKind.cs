namespace TicketPrompt.Templates.Checking;

/// <summary>What is known of a value before there is one.</summary>
internal enum KnownKind
{
    /// <summary>Nothing is known.</summary>
    Anything,

    /// <summary>The root of a template's data: tickets, dates, variables.</summary>
    Root,

    /// <summary>A ticket: the canonical fields, and whatever else its source has.</summary>
    Ticket,

    /// <summary>A part of a ticket with a fixed set of members: a comment, a link.</summary>
    Part,

    /// <summary>A list.</summary>
    List,

    /// <summary>A text, date or number.</summary>
    Scalar,
}
