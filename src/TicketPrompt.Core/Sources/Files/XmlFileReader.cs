using System.Text;
using System.Xml;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads Jira's XML export, the items of <c>rss/channel</c> one by one. DTDs and with them external entities are refused.
/// </summary>
internal sealed class XmlFileReader : RecordReader
{
    private const string WhereToGetIt = "Export from Jira with Export > XML, or use its CSV or JSON.";
    private readonly CutText? _file;
    private readonly XmlReader _xml;
    private bool _isInChannel;

    public XmlFileReader(Stream stream, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };

        // A declaration may name an encoding; without one, and for UTF-8, we check the bytes ourselves.
        _file = XmlDeclaration.NamesOtherEncoding(stream) ? null : new CutText(stream, cancellation);
        _xml = _file is null ? XmlReader.Create(stream, settings) : XmlReader.Create(_file, settings);
    }

    public override FileItem? Next()
    {
        try
        {
            return NextItem();
        }
        catch (XmlException e)
        {
            _file?.ThrowIfCut(int.MaxValue);
            throw new FileReadException(TicketReadCode.TicketUnreadable, "This is not XML that is read: " + ReasonOf(e), WhereToGetIt)
            {
                Line = e.LineNumber > 0 ? e.LineNumber : null,
                Column = e.LinePosition > 0 ? e.LinePosition : null,
            };
        }
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _file?.Dispose();
    }

    private FileItem? NextItem()
    {
        if (!_isInChannel)
        {
            _xml.MoveToContent();
            if (_xml.LocalName != "rss")
            {
                throw NotAnExport();
            }
        }

        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (_xml.Depth == 1)
            {
                _isInChannel |= _xml.LocalName == "channel";
            }
            else if (_xml.Depth == 2 && _xml.LocalName == "item")
            {
                int line = ((IXmlLineInfo)_xml).LineNumber;
                return new FileItem { Value = PlainReader.Wrap(XmlItem.Read(_xml)), Line = line, Layout = RecordLayout.JiraXml };
            }
        }

        return _isInChannel ? null : throw NotAnExport();
    }

    private FileReadException NotAnExport() =>
        new(TicketReadCode.TicketUnreadable, $"This is no export of Jira: an element rss/channel/item was looked for, the root is '{_xml.LocalName}'.", WhereToGetIt)
        {
            Line = 1,
        };

    // The library ends its reason with the place.
    private static string ReasonOf(XmlException e)
    {
        int place = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place < 0 ? e.Message : e.Message.Substring(0, place);
    }
}

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
