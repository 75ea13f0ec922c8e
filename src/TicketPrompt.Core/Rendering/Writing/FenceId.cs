using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TicketPrompt.Rendering;

/// <summary>
/// The id in the tags of a prompt's fences. It comes from what is rendered, so that output stays reproducible, and occurs nowhere
/// in it, so that nothing inside a fence can close it (design, section 8).
/// </summary>
internal static class FenceId
{
    /// <summary>Eight hexadecimal digits or more that occur nowhere in the text.</summary>
    public static string For(string text)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        for (int round = 0; ; round++)
        {
            // A text that holds thousands of hashes on purpose only makes the id longer.
            string id = Hex(hash).Substring(0, 8 + Math.Min(round / 16 * 2, 56));
            if (text.IndexOf(id, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return id;
            }

            hash = sha.ComputeHash(hash);
        }
    }

    private static string Hex(byte[] bytes)
    {
        StringBuilder hex = new(bytes.Length * 2);
        foreach (byte b in bytes)
        {
            hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
