namespace TicketPrompt.Sources.Files;

/// <summary>
/// A file of tickets, read record by record: to read a million tickets takes no more memory than the longest. The
/// stream stays the caller's, who closes it.
/// </summary>
/// <param name="stream">The file's bytes from the start. One that cannot seek (a pipe) is read into memory first if it is JSON.</param>
/// <param name="path">The path as messages name it; its ending tells the format.</param>
internal sealed class TicketFile(Stream stream, string path)
{
    private static readonly (string Ending, FileFormat Format)[] Endings =
    [
        (".json", FileFormat.Json),
        (".jsonl", FileFormat.JsonLines),
        (".ndjson", FileFormat.JsonLines),
        (".yaml", FileFormat.Yaml),
        (".yml", FileFormat.Yaml),
        (".csv", FileFormat.Csv),
        (".xml", FileFormat.Xml),
    ];

    /// <summary>The endings of files that are read, with their dots.</summary>
    public static IEnumerable<string> KnownEndings => Endings.Select(known => known.Ending);

    private long _bytesRead;

    public string Path { get; } = path;

    /// <summary>How many bytes of the file were read so far, for a progress bar. As of its last record: another thread may read it.</summary>
    public long BytesRead => Volatile.Read(ref _bytesRead);

    /// <summary>How many bytes the file has; 0 when that is not known.</summary>
    public long Length => stream.CanSeek ? stream.Length : 0;

    /// <summary>The format that a file's ending names; null for an ending that is not read.</summary>
    public static FileFormat? FormatOf(string path)
    {
        foreach ((string ending, FileFormat format) in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>
    /// The records in order. What cannot be read is an item with an error; the items before it come out in any case, those
    /// after it where the format allows it. Can be enumerated once.
    /// </summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<FileItem> Read(ContainerRules containers, CancellationToken cancellation)
    {
        if (FormatOf(Path) is not { } format)
        {
            yield return Failed(new FileReadException(
                TicketReadCode.UnsupportedFile,
                "The file's ending names no format that is read.",
                $"Files of tickets end in {string.Join(", ", KnownEndings)}."));
            yield break;
        }

        using RecordReader reader = Open(format, containers, cancellation);
        bool goOn = true;
        while (goOn && Next(reader, out goOn) is { } item)
        {
            cancellation.ThrowIfCancellationRequested();
            Volatile.Write(ref _bytesRead, stream.CanSeek ? stream.Position : 0);
            yield return item;
        }
    }

    private RecordReader Open(FileFormat format, ContainerRules containers, CancellationToken cancellation) => format switch
    {
        FileFormat.JsonLines => new JsonLinesReader(stream, cancellation),
        FileFormat.Yaml => new YamlFileReader(stream, cancellation),
        FileFormat.Csv => new CsvFileReader(stream, cancellation),
        FileFormat.Xml => new XmlFileReader(stream, cancellation),
        _ => new JsonFileReader(stream, containers, cancellation),
    };

    private FileItem? Next(RecordReader reader, out bool goOn)
    {
        try
        {
            goOn = true;
            return reader.Next();
        }
        catch (FileReadException e)
        {
            goOn = e.CanGoOn;
            return Failed(e);
        }
        catch (IOException e)
        {
            goOn = false;
            return Failed(new FileReadException(TicketReadCode.TicketUnreadable, "The file cannot be read: " + e.Message, "Check the file and its disk, and try again."));
        }
    }

    private FileItem Failed(FileReadException e) =>
        new() { Line = e.Line, Error = new TicketReadError(e.Code, e.Message, e.Remedy) { Excerpt = e.Excerpt }.At(Path, e.Line, e.Column) };
}

/// <summary>The formats of ticket files, told by the file name's ending.</summary>
internal enum FileFormat
{
    Json,
    JsonLines,
    Yaml,
    Csv,
    Xml,
}

/// <summary>What a file reader must know of containers to read the tickets in a long list one by one.</summary>
/// <param name="Names">The properties whose list may hold tickets.</param>
/// <param name="Find">Which of an object's properties holds its tickets, null when the object is a ticket itself. A list that
/// is read later is stood for by its first element.</param>
internal sealed record ContainerRules(IReadOnlyList<string> Names, Func<SourceValue, string?> Find);
