namespace TicketPrompt.Model;

/// <summary>Named values as a template sees them: names are compared without case.</summary>
internal interface IFieldLookup
{
    /// <summary>The names that <c>{{#each}}</c> walks and JSON prints, in order.</summary>
    IReadOnlyList<string> FieldNames { get; }

    /// <summary>Finds a value by name. True with null means: there, and empty.</summary>
    bool TryGetField(string name, out object? value);
}
