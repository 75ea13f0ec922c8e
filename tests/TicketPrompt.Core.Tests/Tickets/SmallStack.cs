using System.Runtime.ExceptionServices;

namespace TicketPrompt.Tests.Tickets;

/// <summary>Runs code on a thread with a stack of 256 KB: what recurses by the depth of its input would end the process.</summary>
internal static class SmallStack
{
    public static T Run<T>(Func<T> work)
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
            256 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "The work did not end in two minutes.");
        error?.Throw();
        return result;
    }
}
