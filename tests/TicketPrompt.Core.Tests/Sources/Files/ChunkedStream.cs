namespace TicketPrompt.Tests.Sources.Files;

/// <summary>Hands bytes over in small pieces, as pipes and network drives do.</summary>
internal sealed class ChunkedStream(byte[] content, int chunk, bool canSeek = true) : MemoryStream(content)
{
    public override bool CanSeek => canSeek;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
}
