using System.Runtime.CompilerServices;

namespace TicketPrompt.Text.Compatibility;

/// <summary>Compares objects by identity; .NET has its own from version 5 on.</summary>
internal sealed class IdentityComparer : IEqualityComparer<object>
{
    private IdentityComparer()
    {
    }

    public static IdentityComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
