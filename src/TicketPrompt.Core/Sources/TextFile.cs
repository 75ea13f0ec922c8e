using System.Text;

namespace TicketPrompt.Sources;

/// <summary>The one place that reads text files: the encoding by BOM, UTF-8 otherwise, and nothing that is neither.</summary>
internal static class TextFile
{
    /// <exception cref="InvalidDataException">The file has no BOM and is not valid UTF-8.</exception>
    public static string ReadAll(string path)
    {
        using StreamReader reader = Open(path);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("The file is not valid UTF-8 and has no byte order mark. Save it as UTF-8.");
        }
    }

    /// <summary>Opens a file for reading; decoding throws <see cref="DecoderFallbackException"/> where the bytes are no UTF-8.</summary>
    public static StreamReader Open(string path) => Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Reads text from a stream, which is closed with the reader.</summary>
    public static StreamReader Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
}
