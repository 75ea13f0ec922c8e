using System.Security.Cryptography;

namespace TicketPrompt.Text.Compatibility;

/// <summary>SHA-256; net8.0 has it without an object to dispose of.</summary>
internal static class Sha256
{
    public static byte[] Hash(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }
}
