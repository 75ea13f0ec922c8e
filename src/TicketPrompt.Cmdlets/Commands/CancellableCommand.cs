using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>A cmdlet whose work can be told, on any thread, that the user stopped the pipeline.</summary>
public abstract class CancellableCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the user stops the pipeline (Ctrl+C).</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>Called by the shell when the pipeline has ended.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the cmdlet holds.</summary>
    /// <param name="disposing">False from a finalizer, of which there is none here.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stop.Cancel();
}
