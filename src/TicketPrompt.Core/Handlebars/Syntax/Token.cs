namespace TicketPrompt.Handlebars.Syntax;

/// <summary>A token and where it stands.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Value">What it means: content without escapes, a text without quotes, a name as it is written (brackets kept, escapes
/// resolved); empty for punctuation.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Value);

/// <summary>The tokens of handlebars.js 4.7.</summary>
internal enum TokenKind
{
    /// <summary>The text is over.</summary>
    EndOfText,

    /// <summary>Text outside of tags.</summary>
    Content,

    /// <summary>A whole comment tag.</summary>
    Comment,

    /// <summary><c>{{</c>, <c>{{&amp;</c>, <c>{{*</c></summary>
    Open,

    /// <summary><c>}}</c></summary>
    Close,

    /// <summary><c>{{{</c></summary>
    OpenTriple,

    /// <summary><c>}}}</c></summary>
    CloseTriple,

    /// <summary><c>{{#</c>, <c>{{#*</c></summary>
    OpenBlock,

    /// <summary><c>{{^</c></summary>
    OpenInverse,

    /// <summary><c>{{else</c> before a name</summary>
    OpenElse,

    /// <summary><c>{{else}}</c>, <c>{{^}}</c></summary>
    Else,

    /// <summary><c>{{/</c></summary>
    OpenEnd,

    /// <summary><c>{{&gt;</c></summary>
    OpenPartial,

    /// <summary><c>{{#&gt;</c></summary>
    OpenPartialBlock,

    /// <summary><c>{{{{</c></summary>
    OpenRaw,

    /// <summary><c>}}}}</c></summary>
    CloseRaw,

    /// <summary><c>{{{{/name}}}}</c></summary>
    EndRaw,

    /// <summary><c>(</c></summary>
    OpenCall,

    /// <summary><c>)</c></summary>
    CloseCall,

    /// <summary>A name, <c>[a name]</c>, <c>.</c> or <c>..</c></summary>
    Name,

    /// <summary><c>.</c> or <c>/</c> between names</summary>
    Separator,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>as |</c></summary>
    OpenBlockParams,

    /// <summary><c>|</c></summary>
    Bar,

    /// <summary>A text in quotes.</summary>
    Text,
    Number,

    /// <summary><c>true</c>, <c>false</c></summary>
    Boolean,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>undefined</c></summary>
    Undefined,

    /// <summary>A character that has no meaning in a tag.</summary>
    Invalid,
}
