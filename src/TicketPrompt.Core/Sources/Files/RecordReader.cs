namespace TicketPrompt.Sources.Files;

/// <summary>Reads the records of a file one by one.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="FileReadException">The next record cannot be read.</exception>
    public abstract FileItem? Next();

    public abstract void Dispose();
}
