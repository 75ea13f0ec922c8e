namespace TicketPrompt.Rendering;

/// <summary>What a value is to a template.</summary>
internal enum ValueKind
{
    /// <summary>Nothing; also every .NET object of a type that ticket data is not made of.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text, and what is only its text: a Uri, a Guid, an enum.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A list.</summary>
    List,

    /// <summary>Named values.</summary>
    Object,

    /// <summary>The block that a partial was called with, which <c>{{#if @partial-block}}</c> asks for.</summary>
    Block,
}
