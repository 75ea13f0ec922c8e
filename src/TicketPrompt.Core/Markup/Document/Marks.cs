namespace TicketPrompt.Markup;

/// <summary>What text can be marked as.</summary>
[Flags]
internal enum Marks
{
    /// <summary>Plain.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Strong = 1,

    /// <summary>Italic.</summary>
    Emphasis = 2,

    /// <summary>Struck through.</summary>
    Strike = 4,

    /// <summary>Code; other marks on it are dropped, a link stays.</summary>
    Code = 8,

    /// <summary>Subscript.</summary>
    Sub = 16,

    /// <summary>Superscript.</summary>
    Sup = 32,
}
