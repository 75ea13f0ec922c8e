using System.Text;
using System.Text.Json;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Keeps the property names of a file: its records repeat the same few, and each should be one string. A name that meets
/// another one in its slot takes its place, so the memory is bounded.
/// </summary>
internal sealed class JsonNameCache
{
    private const int Slots = 512;
    private const int LongestKept = 64;

    private readonly byte[][] _bytes = new byte[Slots][];
    private readonly string[] _names = new string[Slots];

    public string NameOf(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestKept)
        {
            return JsonScalar.TextOf(ref reader);
        }

        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        int slot = (int)(hash % Slots);
        if (_bytes[slot] is not { } kept || !bytes.SequenceEqual(kept))
        {
            _bytes[slot] = bytes.ToArray();
            _names[slot] = Encoding.UTF8.GetString(_bytes[slot]);
        }

        return _names[slot];
    }
}
