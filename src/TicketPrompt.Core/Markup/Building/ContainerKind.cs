namespace TicketPrompt.Markup.Building;

/// <summary>What a <see cref="Container"/> becomes.</summary>
internal enum ContainerKind
{
    Root,
    Quote,
    Alert,
    List,
    Item,
    Table,
    Row,
    Cell,
}
