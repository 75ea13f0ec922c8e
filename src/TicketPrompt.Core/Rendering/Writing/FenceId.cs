using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Rendering;

/// <summary>
/// The id in the tags of a prompt's fences. It comes from what is rendered, so that output stays reproducible, and occurs nowhere
/// in it, so that nothing inside a fence can close it (design, section 8).
/// </summary>
internal static class FenceId
{
    private const int Length = 8;
    private const string Digits = "0123456789abcdef";

    /// <summary>Eight hexadecimal digits or more that occur nowhere in the text.</summary>
    public static string For(string text)
    {
        byte[] hash = Encoding.UTF8.GetBytes(text);
        for (int round = 0; ; round++)
        {
            // A text that holds many hashes on purpose only makes the id longer.
            hash = Sha256.Hash(hash);
            string id = Hex(hash, Math.Min(Length + (round / 16 * 2), hash.Length * 2));
            if (text.IndexOf(id, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return id;
            }
        }
    }

    private static string Hex(byte[] bytes, int length)
    {
        char[] hex = new char[length];
        for (int i = 0; i < length; i++)
        {
            int half = i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 15;
            hex[i] = Digits[half];
        }

        return new string(hex);
    }
}
