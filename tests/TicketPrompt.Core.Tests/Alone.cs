namespace TicketPrompt.Tests;

/// <summary>Tests that run while no other does, since they look at the process as a whole.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
