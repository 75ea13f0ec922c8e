using System.Text;

namespace TicketPrompt.Sources.Files;

/// <summary>Looks at an XML declaration, <c>&lt;?xml version="1.0" encoding="iso-8859-1"?&gt;</c>, before the text is read.</summary>
internal static class XmlDeclaration
{
    private const int LongestDeclaration = 256;

    /// <summary>Whether a file without byte order mark says that it is written in something else than UTF-8.</summary>
    /// <param name="stream">The file; stands where it stood afterwards. One that cannot seek is not looked at.</param>
    public static bool NamesOtherEncoding(Stream stream)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        byte[] start = new byte[LongestDeclaration];
        long position = stream.Position;
        int length = stream.Read(start, 0, start.Length);
        stream.Position = position;
        string text = Encoding.ASCII.GetString(start, 0, length);
        int end = text.IndexOf("?>", StringComparison.Ordinal);
        if (!text.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return false;
        }

        int name = text.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        return name >= 0 && text.IndexOf("utf-8", name, end - name, StringComparison.OrdinalIgnoreCase) < 0
            && text.IndexOf("us-ascii", name, end - name, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
