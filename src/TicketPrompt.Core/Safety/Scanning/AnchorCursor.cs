namespace TicketPrompt.Safety.Scanning;

/// <summary>Where an <see cref="AnchorScan"/> stands in a text. The default is before its start.</summary>
internal record struct AnchorCursor
{
    /// <summary>Where the search goes on; the place before it is the one whose anchors are being compared.</summary>
    internal int Next { get; set; }

    /// <summary>The next anchor to compare there.</summary>
    internal int Candidate { get; set; }
}
