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
    EndOfText,        // The text is over
    Content,          // Text outside of tags
    Comment,          // A whole comment tag
    Open,             // {{, {{&, {{*
    Close,            // }}
    OpenTriple,       // {{{
    CloseTriple,      // }}}
    OpenBlock,        // {{#, {{#*
    OpenInverse,      // {{^
    OpenElse,         // {{else before a name
    Else,             // {{else}}, {{^}}
    OpenEnd,          // {{/
    OpenPartial,      // {{>
    OpenPartialBlock, // {{#>
    OpenRaw,          // {{{{
    CloseRaw,         // }}}}
    EndRaw,           // {{{{/name}}}}
    OpenCall,         // (
    CloseCall,        // )
    Name,             // A name, [a name], . or ..
    Separator,        // . or / between names
    At,               // @
    EqualsSign,       // =
    OpenBlockParams,  // as |
    Bar,              // |
    Text,             // A text in quotes
    Number,
    Boolean,          // true, false
    Null,             // null
    Undefined,        // undefined
    Invalid,          // A character that has no meaning in a tag
}
