using System.Runtime.ExceptionServices;

namespace TicketPrompt.Tests;

/// <summary>Runs code on a thread with a small stack: what recurses by the depth of its input would end the process.</summary>
internal static class SmallStack
{
    /// <summary>A guard against hangs, not a measure.</summary>
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    /// <summary>Runs the work, and throws what it throws.</summary>
    /// <param name="work">The work.</param>
    /// <param name="size">Bytes of stack: 256 KB where nothing may recurse, 1 MB for rendering, which checks how much is left.</param>
    public static T Run<T>(Func<T> work, int size = 256 * 1024)
    {
        T result = default!;
        ExceptionDispatchInfo? error = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
            },
            size);
        thread.Start();
        Assert.True(thread.Join(HangGuard), "It hangs.");
        error?.Throw();
        return result;
    }
}
