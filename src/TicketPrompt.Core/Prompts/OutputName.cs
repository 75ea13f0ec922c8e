using System.Security.Cryptography;
using System.Text;

namespace TicketPrompt.Prompts;

/// <summary>
/// Names of output files that every operating system takes and that never leave their folder: <c>PAY-12-backend-engineer.md</c>.
/// </summary>
internal static class OutputName
{
    private const int MaxKeyLength = 80;
    private const int MaxTemplateLength = 60;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The file name for a key and a template. A part that had to be changed, or shortened, is followed by eight digits of a
    /// hash of the original, so that two keys never share a file; <c>/</c> becomes <c>+</c> (<c>owner+repo#5</c>).
    /// </summary>
    public static string Of(string? key, string template) =>
        $"{Part(string.IsNullOrEmpty(key) ? "ticket" : key!, MaxKeyLength)}-{Part(template, MaxTemplateLength)}.md";

    private static string Part(string text, int maxLength)
    {
        StringBuilder safe = new(text.Length);
        bool changed = text.Contains('+');
        foreach (char c in text.Length > maxLength ? text.Substring(0, maxLength) : text)
        {
            if (c == '/')
            {
                safe.Append('+');
            }
            else if (IsSafe(c))
            {
                safe.Append(c);
            }
            else
            {
                safe.Append('_');
                changed = true;
            }
        }

        changed |= text.Length > maxLength;

        // No device name, no hidden file, no trailing dot or space, and nothing like .. anywhere.
        string stem = safe.ToString();
        int dot = stem.IndexOf('.');
        if (Reserved.Contains(dot < 0 ? stem : stem.Substring(0, dot)) || stem[0] is '.' or ' ' or '-' || stem[stem.Length - 1] is '.' or ' ' || stem.Contains(".."))
        {
            stem = "_" + stem.Replace("..", "__").TrimEnd('.', ' ');
            changed = true;
        }

        return changed ? $"{stem}~{Hash(text)}" : stem;
    }

    private static bool IsSafe(char c) => c > ' ' && c < 127 ? "<>:\"/\\|?*%`$'".IndexOf(c) < 0 : c > 160 && char.IsLetterOrDigit(c);

    private static string Hash(string text)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.Unicode.GetBytes(text));
        return BitConverter.ToString(hash, 0, 4).Replace("-", "").ToLowerInvariant();
    }
}
