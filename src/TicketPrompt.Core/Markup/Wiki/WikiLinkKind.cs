namespace TicketPrompt.Markup.Wiki;

/// <summary>What a <see cref="WikiLink"/> is.</summary>
internal enum WikiLinkKind
{
    /// <summary><c>[text|address]</c> or <c>[address]</c></summary>
    Link,

    /// <summary><c>[^file.txt]</c></summary>
    File,

    /// <summary><c>[~name]</c></summary>
    Person,
}
