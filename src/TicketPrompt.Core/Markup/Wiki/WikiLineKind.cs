namespace TicketPrompt.Markup.Wiki;

/// <summary>What a line of wiki markup is by its start.</summary>
internal enum WikiLineKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary><c>h1.</c> to <c>h6.</c></summary>
    Heading,

    /// <summary><c>bq.</c></summary>
    Quote,

    /// <summary><c>----</c></summary>
    Rule,

    /// <summary><c>*</c>, <c>-</c>, <c>#</c> or several of them, and a blank.</summary>
    Item,

    /// <summary><c>|</c></summary>
    Row,
}
